"""Published weights: a foreign file's tensors become a Patchwork model folder.

``reading`` opens the file (``unpickling`` in a throw-away process, ``onnx``), ``layouts`` knows whose names the
tensors have, ``publications`` what their publishers say of them, ``bands`` what they look at, ``importing`` puts
it together.
"""
