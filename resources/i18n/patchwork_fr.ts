<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Patchwork</name>
    <message>
        <source> and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Not the tested versions: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/folder/here = /folder/there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 where the model is decided, 1 where all classes are equally likely. Not the probability of an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: no mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a band of their mean and one for each head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class table (CSV, JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV or JSON file with the columns code, class, name and color.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finished map of classes, yours or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finished map: one band of class codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finished pretraining, or imported weights, to go on from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finished training on polygons; a pretraining for attention alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first map within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A forest alone: it makes no attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GeoTIFF that is added to the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A land-cover map or polygons, wrong in places or not, of any grid and CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer of clouds and other flags: pixels with the codes below are no data, in training and on maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network learns the patterns of your imagery: without labels (dino, cmid, mae; fusmae for two sensors), or from a land-cover map or polygons that may be wrong in places (noisy; supervised where they are right). The result is a backbone for training on polygons; a ViT&apos;s also for attention, and after noisy and supervised also a network that maps.

Cancelling keeps what was learned; the run can be resumed in Patchwork&apos;s dock. The job goes on when QGIS is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network of the timm library: a plain ViT, ResNet, Swin or ConvNeXt, such as vit_tiny_patch16_224.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain ViT, ResNet, Swin or ConvNeXt of timm. Empty: the one of the size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretrained backbone knows no classes: train on polygons first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretrained backbone makes attention only: tick it, or train on polygons first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretrained backbone: it makes attention only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretrained network or a trained model with one, any kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretraining or imported weights to build on. Without, the network starts from random weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretraining run or model folder. Empty: an untrained backbone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Python that has PyTorch and the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A roll-out goes through blocks over one image; this network has the tokens of two sensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training run, or its model folder (RUN/outputs/model).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web layer has no pixels of its own: save the part you need with “More”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: {}
B: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted objects are added here, as one undoable step each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted objects go into: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted objects help with the next ones of the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy and hectares with intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;product folder (.SAFE, Landsat)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a raster layer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add nothing of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one, and tick it on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add raster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the layers of a finished job to the project by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the layers of both runs to the project, each in its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the run&apos;s layers to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the ticked bands as layers in a group: together they are one scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add XYZ tiles or a WMS first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added a polygon without a class to {}: no class attribute is chosen. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to {} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{}” to {}. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but the classes&apos; layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All points are labelled. The report on the Map page gives accuracy and hectares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambig&amp;uity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude (radar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amplitude, turned into dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Apple graphics processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attribute with the classes&apos; names, where the class field holds codes. May stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier run or published weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier run&apos;s or model&apos;s folder, a safetensors file, or timm:NAME. Empty: from random weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An existing Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extra band: the fewest patches that hold this share of the attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An independent sample, drawn to judge the map: labels near its points would spoil it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an NVIDIA graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another setting of this method, such as those the README lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another setting, such as learning_rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number, scaled band by band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a trained model to a scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As chosen in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As chosen: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many points are drawn as it needs: 0.02 is ± 4 points at 95 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you would write it after “ssh”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one has; for models of two sensors (Fus-MAE), under clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many; training stops early where it no longer improves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ttention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention is studied on polygons or on a raster of classes, not on points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention needs a vision transformer; this network is another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention probe: point at a place and see what it attends to, block by block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute with the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute with the class&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic (validated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic takes the candidate that is best on held-out polygons, the simpler one among equals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic takes the graphics card where its driver and its age allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average of network and forest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone &amp;is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band numbers from 1, separated by commas, the same for every layer. Empty: all bands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands of different resolutions are brought onto the first layer&apos;s grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands of each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands of one scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16, 16 bit: faster on recent graphics cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block or stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block, empty for the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue: less attention than if it were spread evenly; clear: as much; yellow: more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both runs must have left a land-cover map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But it does not find in {there} what was written to {here}: check the path map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By area and error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by area and expected error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept and can be resumed in Patchwork&apos;s dock: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cand&amp;idate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what you like; an empty value is chosen from the data. A new run starts, the first one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the proxy under Settings → Options → Network, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the proxy, then start again; or install Python 3.11 to 3.13 by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints only; models and results stay (frees {})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a finished map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a map or polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model first (on this toolbar): a finished pretraining or training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that maps: one that was trained on polygons or labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a pretrained network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reference layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another polygon layer, leave it empty for a new file, or give the one without it its CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another polygon layer, or leave it empty for a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another polygon layer, or other rasters on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another polygon layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it with its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its class attribute again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of its rasters as the scene on this toolbar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the attribute that holds the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the class table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder or the interpreter first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the land-cover map or the polygons to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the polygon layer of the area, or another area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your training polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen from this machine and the amount of imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class &amp;attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class &amp;field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class table of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class table with code, class, name, color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class: the number a code becomes; the same for several codes joins them, empty leaves out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean labels (control)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear (⌫)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click into an object, or drag a box around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click into the object first (left button); then the right button takes places away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on at least one place that shows what you look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on what you look for (right click: what it is not), then press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to segment: outline an object with a click or two, give it a class, accept it as a polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud mask, scale and offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud or quality mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CMID: masks and contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that are unusable, such as 3,8,9,10, or bits, such as bits:1,3,4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes, such as 3,8,9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the map with the reference and write one HTML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares a model&apos;s map with a reference and writes one HTML page: data, settings, curves, confusion matrix and figures per class.

A probability sample of points gives accuracy and areas with confidence intervals; a dense map gives agreement; polygons give figures per class, which are no map accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares large and small views. For attention maps; good with a ViT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comp&amp;are…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comp&amp;ute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute on another computer (ssh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes on the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects with these settings and says what answers; nothing is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of it, to paste into a bug report. It holds no passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log and report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the classes and list what is wrong with single polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from 0, -1 is the last. Empty: a transformer&apos;s last block, a pyramid&apos;s stage of 16 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crops a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS: none. Assign one in QGIS for work with polygons or with other rasters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>dB (radar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB, radar backscatter in decibels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeepLabV3+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Patchwork&apos;s environment ({}) from {}? Runs, models and maps stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the environment. Runs, models and maps stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense reference map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digital numbers, scaled band by band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digital numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DINO: self-distillation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPT is made for the equal maps of a vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … fit this backbone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPT, for vision transformers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw random points of the map, class by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw this many random points, spread over the classes, and take the dense map as their answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn alread&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a finished map&apos;s pixels; its classes are the strata.

Label the points without looking at the map (toolbar Patchwork, “Label the sample”); the report then gives accuracy and hectares with confidence intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer is a scene of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the number that belongs to the chosen size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: where the scores part best into two groups (Otsu).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter accepts it. More clicks refine it: left adds, right takes away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every layer has data there; right for most models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything (same classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examine this machine and the environment; takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examining the interpreter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examining this machine and the environment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature picture (PCA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the pictures and write them; QGIS goes on meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching Python {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching uv, which brings Python {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of held-out polygons. Polygons from suggested places lie where the map is difficult: the figure may fall while the map gets better. How good the map is, a random sample tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills in hidden parts and compares places. For fine detail; good with ResNet and Swin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills in hidden patches of radar and optical together. The model also maps where one of them is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: name, method, layer, note, state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find places where the map is in doubt and the land unlike your polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds what looks like the places you point at, by what a pretrained network makes of the imagery: a raster of scores over the whole scene, and polygons of the places above a threshold.

Nothing is trained. Several places: the best score counts. Places that are unlike sharpen the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a graphics card with 16 GB or more, and much imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a graphics card with 16 GB or more, and much imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a graphics card with 8 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a graphics card with 8 GB, or a night on a strong processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a processor without graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a processor without graphics card: minutes to an hour. Good for trying out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forest + majority filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget what was learned in this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten what {} accepted objects taught; the polygons stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by itself. Choose another one only where you must.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FPN, feature pyramid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free disk space; asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen, then released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: only the decoder learns. Full, layer by layer: the backbone learns too; needs a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fus-MAE fuses two sensors, such as radar and optical: tick both rasters on the Data page and choose “Bands of one scene”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fus-MAE: two sensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from where the run stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the data once: statistics and tile cache. Optional, the other steps do it when needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the points on the map and press the number of the class you see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for the tools on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a sample is drawn, labelled and judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the network is. Larger ones need a graphics card and more imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to learn. Automatic fits the amount of imagery and this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the map&apos;s pixels to show across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many places to suggest; the first stand for the most land in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processor threads jobs may use. Counts from the next start of the backend; a resumed run keeps its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many small views of each place the student sees beside the two large ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of a network pretrained on labels goes on. Other backbones have an encoder only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How narrowly the overall accuracy shall be known, in percentage points (95 %). Half the width takes four times the points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How points are shared among the classes of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the network learns. All methods work on radar and optical imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import published weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import published weights …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In units of the layer&apos;s CRS; at first as fine as the screen shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install, repair or remove the environment; a report on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install, repair or remove; a report on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of a legend: a CSV or JSON file with code, class, name, color.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of polygons: a raster of class codes of any grid and CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it mounted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to a land-cover map: tick “Land cover” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended with exit code {} and said: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no attribute “{}” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is examined first: its version, its packages, a computation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wants maps that get coarser from stage to stage: a ResNet, EfficientNet, Swin or ConvNeXt. The linear probe and DPT fit this backbone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pixels with the codes below are no data, in training and on maps. Any grid and CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs, previews and clicks are computed there; files are read and written in folders that both computers see. ssh must log in without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON: the reference&apos;s codes to the model&apos;s codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge this map. Empty: map now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as layer: what is shown now becomes a GeoTIFF in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep away from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as layer: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label a sample point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label la&amp;yer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label map, for noisy and supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label polygons, for noisy and supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label some points first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the sample: go through its points and say with number keys what each one is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the project show their results: {}. Remove these layers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn the imagery without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from an existing map that may err or have other classes. Leaves a network that maps by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns to fill in hidden patches. Needs little memory, and long training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out clouds ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend (study)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a network get to know your imagery: it then needs fewer polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like noisy labels, from a map you trust: shows what the noise costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear power, turned into dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear probe; robust with few polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LinkNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load both maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load resul&amp;ts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load results when a job is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the polygons …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at {} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for similar places in the whole scene: the result appears here when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower precision is faster where the device supports it. Automatic is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MA-Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE: masked autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a start of a file that others published (SSL4EO-S12, DINOv2, timm, torchvision …). Only its numbers are taken: nothing in it can run a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the environment anew; the old one stays until the new one works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a model folder of a file that others published: SSL4EO-S12 (Sentinel-1 and 2), DINOv2, timm, torchvision, U-Nets as ONNX. The folder starts a training, and shows attention and similar places.

Only tensors are taken from the file: nothing in it can run a program. What was found and what is missing is said; with less than 90 % it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Cartographier</translation>
    </message>
    <message>
        <source>map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map a scene with a trained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map what &amp;changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ap with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps the land with a trained model: tile by tile with blended overlaps, in little memory, nodata kept. The map has a legend with the classes&apos; names and colours.

Ambiguity is the normalised entropy of the class probabilities, 0 (one class) to 1 (all alike); it is not a probability of error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask of “{name}”: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask, scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May the file be changed, and is there room on the disk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean IoU over the classes, on polygons that were held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure which classes of the reference attention finds, against controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures how well each attention head of a vision transformer finds each class of your labels, and whether that was learned. Head and threshold are chosen on some blocks of land and scored on others; so are the controls: an untrained network, the attention of another window, brightness and texture, the place in the window, and random maps.

“No effect” is a possible answer. Pretrained networks only: one trained on these labels has seen the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model, results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More places, as points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the class, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names places worth a label, as a ranked point layer: places where the model&apos;s map is in doubt and that differ from what is labelled and from one another.

Labels drawn at these places teach; they are no sample and must not judge the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither run has logged a curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new GeoPackage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place to label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next point (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: pretrain on this imagery (Pretrain), or train on your polygons at once (Train).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No band of “{}” is ticked on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data: {bad}. Kept: {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map was chosen, or it cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place was given to be similar to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No places yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pretraining is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No raster to learn from yet. Add the image you want to map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet.

Start with Data: tick a raster, then pretrain on it or train on your polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None (random weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none set in QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none. {cause} {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted: every part is smaller than the smallest part wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted: no file was chosen. Your clicks are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted: the layer has no class yet. Add one with + on the toolbar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted: the polygon layer is gone. Your clicks are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted yet, “Prepare now” counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing (random weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written into the shared folder ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is fetched; what is missing is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is suggested in or beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was learned in this scene yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One attention head, or the mean of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One band for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One band of their mean, one band for each head, or attention traced through all blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one band, attention traced through all blocks (not for models of two sensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one band, the mean of the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One class for each pixel, with legend and colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the scenes ticked on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place; “…” picks it from the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scene each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scene each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scene each: several places or dates. Bands of one scene: files on top of each other. Each group: the layers of a group are one scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one value for each patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One “here = there” a line: the same folder as this and as the other computer call it. Runs go into the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the selected polygons count if some are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open raster files and add them to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the files and say what is in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the HTML report in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optical reflectance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other runs were made with them: {}. Those stay, but cannot be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the run&apos;s folder name. Empty: the first layer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts and holes smaller than that are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts the scene into groups that a pretrained network sees as alike (k-means of its tokens).

Clusters are numbered by size and mean nothing until you look at them: they are no land-cover map, but a quick way to see what could be told apart before labels are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchwork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchwork computes in a Python environment of its own. QGIS&apos;s Python stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchwork help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchwork is ready: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchwork&apos;s environment was removed ({:.1f} GB). Runs and maps are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchwork: pretrain, train on polygons, map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one from the map, or choose a point layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels that the product&apos;s own mask marks become no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place to be similar to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places looked at in one step. Automatic fits the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that are unlike, as points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a place to see where it looks. A click holds it, Escape lets it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point {number} of {count}, {labelled} labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points for the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in every class: with fewer its own figures are rough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of a random sample, a dense map, or polygons. Never the polygons you trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of each class at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points that were drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Polygon layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons drawn already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons of similar places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons you have: nothing is suggested in or beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power (radar, linear)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the number of the class you see in the framed pixel, then N for the next point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrain</source>
        <translation>Préentraîner</translation>
    </message>
    <message>
        <source>Pretrain a backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrained backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place to label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous point (Shift+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;babilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product folders, web layers, all rasters of a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSPNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ython there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {} could not be fetched ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {} with PyTorch {} works: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {}, PyTorch {}, {}; made {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quick (forest only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick: the random forest alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radar in decibels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radar with a negative median is dB, everything else is scaled band by band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radar, linear amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radar, linear power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random (control)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random points to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random weights show what attention looks like without any learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raster layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raster of class codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasters and products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ras&amp;ters are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the rasters once: grid, bands, roles, units, statistics and the share of valid pixels; and decodes them into the tile cache, so that training starts at once. Optional: training does it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference points or polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reflectance, 0 to about 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative (0 = uniform)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative: log2 of attention against uniform, comparable between windows. Share: raw softmax values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relative; 0 looks there as much as anywhere, +1 twice as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing the environment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report against a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution: {own} {unit}, about {gsd}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution: {}, in an unknown unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming would end the same way: change that, then start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles of the bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll-out through all blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run aga&amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run folder: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Runs, environments and caches lie here. The environment variable PATCHWORK_HOME moves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same for every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample to check a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample to label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;web layer (XYZ, WMS) as raster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves what the map window shows now. These are pictures, red, green and blue: no measured values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where to keep the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale, offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scaled, the file&apos;s own numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sce&amp;ne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score from which a place becomes a polygon, 1 = the same. Automatic parts all scores into two groups (Otsu); for something rare choose a higher one after a look at the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score from which a place is similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score the whole scene by what is like these places (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SegFormer&apos;s decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two runs to see what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selec&amp;ted polygons only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, or a role for each between commas. Empty: as published, else by their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up Patchwork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several places or dates with the same bands, instead of one stack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the attention in an additional mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the free disk for the tile cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of time spent waiting for data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared fol&amp;ders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show lo&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the polygon in the map window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a click would give where the pointer rests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the runs in which every word occurs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a pretrained network tells apart: the directions in which its tokens differ most, as bands; the first three are drawn as red, green and blue.

Equal colours mean that the network sees the same. Fitted on a sample of the scene; signs are fixed, so that the same scene gets the same colours again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where a patch looks, not why a class was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the pieces of imagery the network looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar places: click on what you look for and find more of it in the whole scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplify outlines within half a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: {width:,} × {height:,} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep after the present step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sm&amp;all views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smallest part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error of the overall accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new run with these settings, or others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start drawin&amp;g attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again; it begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start mappin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start mappin&amp;g and attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one on the page Pretrain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start pretrainin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the job; it goes on even when QGIS is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start trainin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the backend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics, training and maps keep inside this area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and leave nothing behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was done is kept and can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratified random points, answered by the dense reference. Empty: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study: this model was trained on labels. Where they are this reference’s, it has seen the answers: study its pretrained backbone instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the table as the legend has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this point&apos;s answer back (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back out of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the classes with your polygons. Four candidates are compared on held-out polygons; the best makes the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That many instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The algorithm was not prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is doubtful: the report says how much such answers matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area to work in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute that gets the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute that holds the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute that holds the class: a code or a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute “{}” holds numbers, “{}” is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute “{}” holds {} characters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the average of network and forest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend ended unexpectedly and is started again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend is not running: see above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend is started again after an unexpected end. Jobs go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend starts again; your clicks are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend&apos;s Python interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best by cross-validation, the simpler one where they are equally good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best map of each class as PNG. Empty: in the run&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box lies outside the raster: drag it over the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class “{text}” of code {code} ({name}) is no whole number from 0 up. Empty leaves a code out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class “{}” exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve appears once a network trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fastest device of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first run stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that holds the wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forest alone, within seconds: good for checking the polygons before the longer training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the forest with a majority filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GeoPackage of the points. Your answers are written into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image&apos;s own grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image&apos;s own grid, or one value for each patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installation was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installation was ended from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter that “make env” prints on that computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job has said nothing so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job&apos;s worker is gone. Resume the run in Patchwork&apos;s dock, or see {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer may not take this shape or class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s CRS cannot express this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s own codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The legend’s table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method&apos;s own settings as JSON, for those who know them, such as {&quot;window&quot;: 512}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle of the view appears as a layer as soon as the run can afford it (1 % of its time).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model suits the scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that helps to point: none, or a finished run of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is the one you start from: the size sets steps and batch alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new class has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one that training chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patch&apos;s share of the window&apos;s attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The polygon could not be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The polygons lie outside the chosen rasters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The polygons stay; clicks are answered as if nothing had been accepted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The polygons&apos; attribute that holds the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The polygons&apos; file could not be made. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no polygon layer for the area: choose another area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no polygon layer: digitise some polygons of each class first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no raster to learn from: add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no web layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python that runs Patchwork&apos;s backend. Empty: the environment that Patchwork installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quick mode trains the forest only: choose a forest, or leave the quick mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the random forest on the bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster has a CRS and this polygon layer has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster has no CRS and this polygon layer has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roll-out goes through all blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running pretraining does not learn from this scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same job is under way already: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same map and seed give the same points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same number for every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same result again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same result on the same machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample names no classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene is another one now: the clicks are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene is another one now: the places are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene to point into: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server stopped answering while {} was fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table leaves every code out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terms it is published under. Empty: what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transformer&apos;s block, from 0 (sees the image) to the last (sees what it has made of it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole runs, results included (frees {})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their bands are stacked in this order on the grid of the first layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no suggested places: ask for some on the Map page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class {} (yet).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no finished run to start from yet: import published weights, or choose another start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no raster to point into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sample in this project: draw one on the Map page, under “Check the map”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sample yet: draw one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trained model yet: train on polygons first, or pretrain for attention alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to accept yet: click into an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to accept: the mask is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backbone has no attention and knows no classes yet: train on polygons first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer cannot be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer&apos;s file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is a forest alone: it has no network. Choose a pretraining, or train a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is a forest alone: nothing in it attends. Choose a pretraining, or train a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network looks at two sensors at once: draw its attention on the Map page instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place cannot be shown in the map&apos;s coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place lies outside the raster: it was not added. Click into the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has logged no curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a raster on the Data page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the bands to use. The role says what a band shows; click to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tick the rasters of a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the rasters to use. They are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what to make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told from the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Train on polygons</source>
        <translation>Entraîner avec des polygones</translation>
    </message>
    <message>
        <source>Train the decoder only: faster, and safer with few polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training on polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains a network on the pretrained backbone and a random forest on the bands, compares them and their average by spatially blocked cross-validation over your polygons, and keeps the best, or the simpler one where they are equally good. The result is a model for mapping.

Polygons are taken as you see them: filter, selection (if asked), unsaved edits and joins included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U-Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U-Net++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained, the control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusable codes of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPerNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a pixel where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only the polygons that are selected now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use pi&amp;xels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user@host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uv brought no Python that runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid pixels: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the file and its product&apos;s metadata say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the files and their products&apos; metadata say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val&amp;ues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View, pi&amp;xels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch pretraining: the middle of the view as the network sees it by now, refreshed while it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web layer as raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We&amp;ights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What attention is, and what it is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each band shows, over all layers, separated by commas: VV, VH, red, nir … Empty: from the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is fast and safe on the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is under way and what is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its channels show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What made the map, to say which points lie where it was taught. Empty: the run that the map lies in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What new jobs compute on. Automatic takes a graphics card if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what suits the backbone and the number of polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what suits this computer and the amount of imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the job wrote before it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the layer&apos;s codes mean. In the table codes can be joined (the same class twice) or left out (empty).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network knows before it sees your imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the numbers are. Automatic: radar with a negative median is dB, Sentinel-2 and Landsat become reflectance where their metadata say how, everything else is scaled band by band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the reference&apos;s codes mean to the study. In the table codes can be joined or left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What turns the backbone&apos;s features into classes. Linear is robust with few polygons. Greyed ones do not fit the backbone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written with the map. Empty: computed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where all have data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all have data: right for most models. Where any has: for models of two sensors (Fus-MAE), under clouds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where any has data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the polygons go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the backbone looks; not why a class was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data are larger, random blocks are drawn and their share is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the packages come from: what pip is set up for, a folder that somebody filled on a machine with network, or nowhere because a Python that has them all is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this place&apos;s token takes from, or which places take from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write the map of changes; an earlier one there is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which candidate maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0. The last one is the usual choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0; -1 is the last, -2 the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which logged number to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the trained candidates makes the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which runs come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sees the map&apos;s answer tends to agree with it: better look only after answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With fewer than two polygons, trained but not validated: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without checkpoints these start from the beginning when resumed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with&amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out time and memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a try where many objects of one kind look alike; it does not help everywhere.
Off: objects accepted from now on teach nothing. What was learned stays until it is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, such as “water”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write where the classes of the two maps differ, from what to what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes where the transformer&apos;s class token looks, seamless over the whole scene.

Attention shows where a token looks, not why a class was chosen; and an untrained transformer&apos;s attention already follows brightness on SAR: compare with random weights before reading meaning into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XYZ tiles, WMS or WMTS of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words about this run: why you started it, what came of it. Kept as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your package sources (internet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your training polygons. Filter and unsaved edits count as you see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.1f} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{columns:,} × {rows:,} pixels, about {tiles:,} pictures to fetch, at most {megabytes:,.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, roles unknown: {bands}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}: {bands}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {classes} become no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answers: Patchwork {patchwork}, Python {python}, torch {torch}; it computes on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, values in {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {done} of {count} labelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{polygons} usable polygons in {classes} classes: {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{presets}; codes such as 3,8,9,10; or bits such as bits:1,3,4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} {unit}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.1f} s each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % ({count:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (mean IoU {score:.2f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} {value} at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (last)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (role unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be fetched: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be started: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is far larger than it may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} jobs are under way; one more slows them all down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} needed, {} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of disk freed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} pixels changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} places to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} polygons at suggested places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, fetched by uv into Patchwork&apos;s folder (this system has none that fits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, label next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, sample to label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, similar places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, {} unlike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}. Empty: codes are classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: objects accepted now get this class (key {})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: QGIS cannot open this as a raster, and it is no product that Patchwork knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: step {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Clean labels (control)”, the same from a map you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“CMID: masks and contrast”, for maps of fine detail, good with ResNet and Swin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“DINO: self-distillation”, compares large and small views; for attention maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Fus-MAE: two sensors”; choose two layers, radar and optical, as one scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“MAE: masked autoencoder”, fills in hidden patches; little memory, long training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Noisy labels”, from a map that may be wrong in places; the network also maps by itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
