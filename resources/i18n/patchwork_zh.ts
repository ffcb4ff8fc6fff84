<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>Patchwork</name>
    <message>
        <source> and {} more</source>
        <translation> 等另外 {} 个</translation>
    </message>
    <message>
        <source> Not the tested versions: {}.</source>
        <translation> 非经过测试的版本：{}。</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> points</source>
        <translation> 个点</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>/folder/here = /folder/there</source>
        <translation>/folder/here = /folder/there</translation>
    </message>
    <message>
        <source>0 where the model is decided, 1 where all classes are equally likely. Not the probability of an error.</source>
        <translation>模型确定处为 0，所有类别同样可能处为 1。并非出错的概率。</translation>
    </message>
    <message>
        <source>0: no mask.</source>
        <translation>0：无掩膜。</translation>
    </message>
    <message>
        <source>1 band</source>
        <translation>1 个波段</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 个位置</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 个运行</translation>
    </message>
    <message>
        <source>1,000</source>
        <translation>1 000</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>A .SAFE or its zip (Sentinel-2, Sentinel-1 GRD), a Landsat folder or tar, a stack of it or one of its bands. Behind # its bands: …#10m, …#B2,B3,nir, …#all.</source>
        <translation>.SAFE 或其 zip（Sentinel-2、Sentinel-1 GRD）、Landsat 文件夹或 tar、其波段堆叠或其中一个波段。# 之后写波段：…#10m、…#B2,B3,nir、…#all。</translation>
    </message>
    <message>
        <source>a band of their mean and one for each head</source>
        <translation>一个均值波段，加每个注意力头一个波段</translation>
    </message>
    <message>
        <source>A class table (CSV, JSON)</source>
        <translation>类别表（CSV、JSON）</translation>
    </message>
    <message>
        <source>A CSV or JSON file with the columns code, class, name and color.</source>
        <translation>含 code、class、name 和 color 列的 CSV 或 JSON 文件。</translation>
    </message>
    <message>
        <source>A finished map of classes, yours or another.</source>
        <translation>一幅已完成的类别地图，自己的或他人的均可。</translation>
    </message>
    <message>
        <source>A finished map: one band of class codes.</source>
        <translation>已完成的地图：一个类别代码波段。</translation>
    </message>
    <message>
        <source>A finished pretraining, or imported weights, to go on from</source>
        <translation>作为继续起点的已完成预训练或导入的权重</translation>
    </message>
    <message>
        <source>A finished training on polygons; a pretraining for attention alone.</source>
        <translation>一个已完成的多边形训练；若只要注意力，一个预训练即可。</translation>
    </message>
    <message>
        <source>A first map within seconds.</source>
        <translation>数秒内得到第一幅地图。</translation>
    </message>
    <message>
        <source>A folder of wheels</source>
        <translation>存放 wheel 的文件夹</translation>
    </message>
    <message>
        <source>A forest alone: it makes no attention.</source>
        <translation>只有森林：不能生成注意力。</translation>
    </message>
    <message>
        <source>A GeoTIFF that is added to the project.</source>
        <translation>将添加到工程的 GeoTIFF。</translation>
    </message>
    <message>
        <source>A land-cover map or polygons, wrong in places or not, of any grid and CRS.</source>
        <translation>土地覆盖图或多边形，可有局部错误，格网和 CRS 不限。</translation>
    </message>
    <message>
        <source>A layer of clouds and other flags: pixels with the codes below are no data, in training and on maps.</source>
        <translation>云及其他标记的图层：在训练和地图中，代码如下的像素均为无数据。</translation>
    </message>
    <message>
        <source>A layer that tells the answer stays out of sight; “Show the map” shows it.</source>
        <translation>会透露答案的图层保持隐藏；“显示地图”可将其显示。</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>一幅地图</translation>
    </message>
    <message>
        <source>A name that is free. Without a folder it lies among the new run&apos;s results; nothing is replaced.</source>
        <translation>尚未使用的名称。不含文件夹时，位于新运行的结果之中；不替换任何内容。</translation>
    </message>
    <message>
        <source>A network learns the patterns of your imagery: without labels (dino, cmid, mae; fusmae for two sensors), or from a land-cover map or polygons that may be wrong in places (noisy; supervised where they are right). The result is a backbone for training on polygons; a ViT&apos;s also for attention, and after noisy and supervised also a network that maps.

Cancelling keeps what was learned; the run can be resumed in Patchwork&apos;s dock. The job goes on when QGIS is closed.</source>
        <translation>网络学习影像中的模式：无需标签（dino、cmid、mae；双传感器用 fusmae），或借助可能局部有误的土地覆盖图或多边形（noisy；无误时用 supervised）。结果是用于多边形训练的骨干网络；ViT 还可用于注意力，noisy 和 supervised 之后还得到可制图的网络。

取消时保留已学到的内容；可在 Patchwork 停靠面板中恢复运行。关闭 QGIS 后任务继续进行。</translation>
    </message>
    <message>
        <source>A network of the timm library: a plain ViT, ResNet, Swin or ConvNeXt, such as vit_tiny_patch16_224.</source>
        <translation>timm 库的网络：普通 ViT、ResNet、Swin 或 ConvNeXt，例如 vit_tiny_patch16_224。</translation>
    </message>
    <message>
        <source>A plain ViT, ResNet, Swin or ConvNeXt of timm. Empty: the one of the size.</source>
        <translation>timm 的普通 ViT、ResNet、Swin 或 ConvNeXt。留空：大小所对应的网络。</translation>
    </message>
    <message>
        <source>A pretrained backbone knows no classes: train on polygons first.</source>
        <translation>预训练的骨干网络不认识类别：请先用多边形训练。</translation>
    </message>
    <message>
        <source>A pretrained backbone makes attention only: tick it, or train on polygons first.</source>
        <translation>预训练的骨干网络只能生成注意力：请勾选它，或用多边形训练。</translation>
    </message>
    <message>
        <source>A pretrained backbone: it makes attention only.</source>
        <translation>预训练的骨干网络：只能生成注意力。</translation>
    </message>
    <message>
        <source>A pretrained network or a trained model with one, any kind.</source>
        <translation>预训练的网络，或含有此类网络的训练好的模型，类型不限。</translation>
    </message>
    <message>
        <source>A pretraining or imported weights to build on. Without, the network starts from random weights.</source>
        <translation>作为基础的预训练或导入的权重。没有时，网络从随机权重开始。</translation>
    </message>
    <message>
        <source>A pretraining run or model folder. Empty: an untrained backbone.</source>
        <translation>预训练运行或模型文件夹。留空：未经训练的骨干网络。</translation>
    </message>
    <message>
        <source>A Python that has PyTorch and the rest</source>
        <translation>已有 PyTorch 及其余软件包的 Python</translation>
    </message>
    <message>
        <source>A roll-out goes through blocks over one image; this network has the tokens of two sensors.</source>
        <translation>展开针对一幅影像贯穿各模块；此网络含有两种传感器的 token。</translation>
    </message>
    <message>
        <source>A training run, or its model folder (RUN/outputs/model).</source>
        <translation>训练运行，或其模型文件夹（RUN/outputs/model）。</translation>
    </message>
    <message>
        <source>A web layer has no pixels of its own: save the part you need with “More”.</source>
        <translation>网络图层没有自己的像素：请用“更多”保存所需部分。</translation>
    </message>
    <message>
        <source>A: {}
B: {}</source>
        <translation>A：{}
B：{}</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>约 {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>约剩 {}</translation>
    </message>
    <message>
        <source>Accepted objects are added here, as one undoable step each.</source>
        <translation>接受的对象添加于此，每个均为可撤消的一步。</translation>
    </message>
    <message>
        <source>Accepted objects go into: {}</source>
        <translation>接受的对象存入：{}</translation>
    </message>
    <message>
        <source>Accepted objects help with the next ones of the scene</source>
        <translation>接受的对象有助于该景中的后续对象</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Accuracy and hectares with intervals</source>
        <translation>带区间的精度和公顷数</translation>
    </message>
    <message>
        <source>accuracy expected</source>
        <translation>预期精度</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Add a &amp;product folder (.SAFE, Landsat)…</source>
        <translation>添加产品文件夹（.SAFE、Landsat）(&amp;P)…</translation>
    </message>
    <message>
        <source>Add a raster layer first.</source>
        <translation>请先添加栅格图层。</translation>
    </message>
    <message>
        <source>Add both maps to the project, in one group</source>
        <translation>将两幅地图添加到工程的同一个组中</translation>
    </message>
    <message>
        <source>Add nothing of it</source>
        <translation>不添加其中任何内容</translation>
    </message>
    <message>
        <source>Add one, and tick it on the Data page.</source>
        <translation>请添加一个，并在“数据”页上勾选。</translation>
    </message>
    <message>
        <source>Add rasters</source>
        <translation>添加栅格</translation>
    </message>
    <message>
        <source>&amp;Add raster…</source>
        <translation>添加栅格(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Add setting</source>
        <translation>添加设置(&amp;A)</translation>
    </message>
    <message>
        <source>Add the layers of a finished job to the project by itself.</source>
        <translation>自动将已完成任务的图层添加到工程。</translation>
    </message>
    <message>
        <source>Add the run&apos;s layers to the project</source>
        <translation>将运行的图层添加到工程</translation>
    </message>
    <message>
        <source>Add the ticked bands as layers in a group: together they are one scene</source>
        <translation>将勾选的波段作为图层添加到一个组：它们合为一景</translation>
    </message>
    <message>
        <source>Add these</source>
        <translation>添加这些</translation>
    </message>
    <message>
        <source>Add XYZ tiles or a WMS first.</source>
        <translation>请先添加 XYZ 瓦片或 WMS。</translation>
    </message>
    <message>
        <source>Added a polygon without a class to {}: no class attribute is chosen. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>已将无类别的多边形添加到 {}：未选择类别属性。Ctrl+Z 可撤回；完成后请保存图层。</translation>
    </message>
    <message>
        <source>Added to {} again.</source>
        <translation>已再次添加到 {}。</translation>
    </message>
    <message>
        <source>Added “{}” to {}. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>已将“{}”添加到 {}。Ctrl+Z 可撤回；完成后请保存图层。</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All but the classes&apos; layer</source>
        <translation>除类别层外的全部</translation>
    </message>
    <message>
        <source>All pixels</source>
        <translation>所有像素</translation>
    </message>
    <message>
        <source>All points are labelled. The report on the Map page gives accuracy and hectares.</source>
        <translation>所有点均已标注。“制图”页上的报告给出精度和公顷数。</translation>
    </message>
    <message>
        <source>Ambig&amp;uity</source>
        <translation>不确定度(&amp;U)</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>不确定度</translation>
    </message>
    <message>
        <source>ambiguity</source>
        <translation>不确定度</translation>
    </message>
    <message>
        <source>Amplitude (radar)</source>
        <translation>振幅（雷达）</translation>
    </message>
    <message>
        <source>amplitude, turned into dB</source>
        <translation>振幅，转换为 dB</translation>
    </message>
    <message>
        <source>an Apple graphics processor</source>
        <translation>Apple 图形处理器</translation>
    </message>
    <message>
        <source>An attribute with the classes&apos; names, where the class field holds codes. May stay empty.</source>
        <translation>类别字段存放代码时，含类别名称的属性。可留空。</translation>
    </message>
    <message>
        <source>An earlier run&apos;s or model&apos;s folder, a safetensors file, or timm:NAME. Empty: from random weights.</source>
        <translation>较早运行或模型的文件夹、safetensors 文件，或 timm:NAME。留空：从随机权重开始。</translation>
    </message>
    <message>
        <source>An existing Python</source>
        <translation>现有的 Python</translation>
    </message>
    <message>
        <source>An extra band: the fewest patches that hold this share of the attention.</source>
        <translation>附加波段：集中此份额注意力的最少图像块。</translation>
    </message>
    <message>
        <source>An independent sample, drawn to judge the map: labels near its points would spoil it.</source>
        <translation>为评判地图而抽取的独立样本：在其点附近标注会破坏该样本。</translation>
    </message>
    <message>
        <source>an NVIDIA graphics card</source>
        <translation>NVIDIA 显卡</translation>
    </message>
    <message>
        <source>Another setting of this method, such as those the README lists</source>
        <translation>该方法的其他设置，例如 README 中列出的设置</translation>
    </message>
    <message>
        <source>Another setting, such as learning_rate</source>
        <translation>其他设置，例如 learning_rate</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>any number, scaled band by band</source>
        <translation>任意数值，逐波段缩放</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>任意大小</translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation>Apple (MPS)</translation>
    </message>
    <message>
        <source>Apply a trained model to a scene.</source>
        <translation>将训练好的模型应用于一景影像。</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>区域(&amp;A)</translation>
    </message>
    <message>
        <source>area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>关注区域</translation>
    </message>
    <message>
        <source>As chosen in training</source>
        <translation>按训练时的选择</translation>
    </message>
    <message>
        <source>As chosen: {}</source>
        <translation>按选择：{}</translation>
    </message>
    <message>
        <source>As many points are drawn as it needs: 0.02 is ± 4 points at 95 %.</source>
        <translation>抽取所需数量的点：0.02 即 95 % 下 ± 4 个百分点。</translation>
    </message>
    <message>
        <source>As you would write it after “ssh”.</source>
        <translation>即“ssh”之后所写的内容。</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at least one has; for models of two sensors (Fus-MAE), under clouds</source>
        <translation>至少一个图层有数据；用于双传感器模型（Fus-MAE），有云时</translation>
    </message>
    <message>
        <source>At most this many; training stops early where it no longer improves.</source>
        <translation>至多这么多；不再改进时训练提前停止。</translation>
    </message>
    <message>
        <source>A&amp;ttention</source>
        <translation>注意力(&amp;T)</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Attention is studied on polygons or on a raster of classes, not on points.</source>
        <translation>注意力研究使用多边形或类别栅格，不使用点。</translation>
    </message>
    <message>
        <source>Attention needs a vision transformer; this network is another kind.</source>
        <translation>注意力需要 vision transformer；此网络属于其他类型。</translation>
    </message>
    <message>
        <source>attention of random weights</source>
        <translation>随机权重的注意力</translation>
    </message>
    <message>
        <source>Attention probe</source>
        <translation>注意力探针</translation>
    </message>
    <message>
        <source>Attention probe: point at a place and see what it attends to, block by block</source>
        <translation>注意力探针：指向一个位置，逐模块查看它关注何处</translation>
    </message>
    <message>
        <source>Attention raster</source>
        <translation>注意力栅格</translation>
    </message>
    <message>
        <source>Attention study</source>
        <translation>注意力研究</translation>
    </message>
    <message>
        <source>Attribute with the class</source>
        <translation>含类别的属性</translation>
    </message>
    <message>
        <source>attribute with the class</source>
        <translation>含类别的属性</translation>
    </message>
    <message>
        <source>Attribute with the class&apos;s name</source>
        <translation>含类别名称的属性</translation>
    </message>
    <message>
        <source>attribute with the class&apos;s name</source>
        <translation>含类别名称的属性</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic (validated)</source>
        <translation>自动（经验证）</translation>
    </message>
    <message>
        <source>Automatic takes the candidate that is best on held-out polygons, the simpler one among equals.</source>
        <translation>自动：采用在留出的多边形上最佳的候选模型，相当时取较简单者。</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card where its driver and its age allow it.</source>
        <translation>自动：驱动程序和显卡新旧允许时使用显卡。</translation>
    </message>
    <message>
        <source>Average of network and forest</source>
        <translation>网络与森林的平均</translation>
    </message>
    <message>
        <source>&amp;Backbone</source>
        <translation>骨干网络(&amp;B)</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>骨干网络</translation>
    </message>
    <message>
        <source>Backbone &amp;is</source>
        <translation>骨干网络状态(&amp;I)</translation>
    </message>
    <message>
        <source>backbone stays as it is</source>
        <translation>骨干网络保持不变</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>band</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Band numbers from 1, separated by commas, the same for every layer. Empty: all bands.</source>
        <translation>从 1 开始的波段号，以逗号分隔，每个图层相同。留空：所有波段。</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Bands of different resolutions are brought onto the first layer&apos;s grid</source>
        <translation>不同分辨率的波段会统一到第一个图层的格网</translation>
    </message>
    <message>
        <source>Bands of each layer</source>
        <translation>每个图层的波段</translation>
    </message>
    <message>
        <source>Bands of one scene</source>
        <translation>单景的各波段</translation>
    </message>
    <message>
        <source>Bands of {}</source>
        <translation>{} 的波段</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Be shorter.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>beginnings of the clustering</source>
        <translation>聚类的初始化次数</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bfloat16, 16 bit: faster on recent graphics cards</source>
        <translation>bfloat16，16 位：在较新的显卡上更快</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translation>模块(&amp;K)</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>block of the network</source>
        <translation>网络的模块</translation>
    </message>
    <message>
        <source>Block or stage</source>
        <translation>模块或阶段</translation>
    </message>
    <message>
        <source>Block, empty for the last</source>
        <translation>模块，留空为最后一个</translation>
    </message>
    <message>
        <source>blocks of land</source>
        <translation>土地区块</translation>
    </message>
    <message>
        <source>blocks of the network looked at</source>
        <translation>所查看的网络模块</translation>
    </message>
    <message>
        <source>Blue: less attention than if it were spread evenly; clear: as much; yellow: more.</source>
        <translation>蓝色：注意力少于均匀分布时；透明：相同；黄色：更多。</translation>
    </message>
    <message>
        <source>Both runs must have left a land-cover map.</source>
        <translation>两次运行都须留有土地覆盖图。</translation>
    </message>
    <message>
        <source>bottleneck of the head</source>
        <translation>投影头的瓶颈宽度</translation>
    </message>
    <message>
        <source>brightness varied between scenes</source>
        <translation>各景之间的亮度变化</translation>
    </message>
    <message>
        <source>brightness varied by</source>
        <translation>亮度变化幅度</translation>
    </message>
    <message>
        <source>But it does not find in {there} what was written to {here}: check the path map.</source>
        <translation>但它在 {there} 中找不到写入 {here} 的内容：请检查路径对应表。</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按面积</translation>
    </message>
    <message>
        <source>by area</source>
        <translation>按面积</translation>
    </message>
    <message>
        <source>By area and error</source>
        <translation>按面积和误差</translation>
    </message>
    <message>
        <source>by area and expected error</source>
        <translation>按面积和预期误差</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>依据 {}</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;Q)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept and can be resumed in Patchwork&apos;s dock: {}</source>
        <translation>已取消。已完成的部分会保留，可在 Patchwork 停靠面板中恢复：{}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Cand&amp;idate</source>
        <translation>候选模型(&amp;I)</translation>
    </message>
    <message>
        <source>candidate that maps</source>
        <translation>制图所用的候选模型</translation>
    </message>
    <message>
        <source>candidate to choose</source>
        <translation>要选择的候选模型</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>候选位置</translation>
    </message>
    <message>
        <source>chance of a missing band</source>
        <translation>缺失波段的概率</translation>
    </message>
    <message>
        <source>chance of averaged looks</source>
        <translation>多视平均的概率</translation>
    </message>
    <message>
        <source>chance of blur</source>
        <translation>模糊的概率</translation>
    </message>
    <message>
        <source>chance of more speckle</source>
        <translation>增加斑点噪声的概率</translation>
    </message>
    <message>
        <source>chances of falsified labels</source>
        <translation>各类标签被篡改的概率</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Change what you like; an empty value is chosen from the data. A new run starts, the first one stays.</source>
        <translation>可任意更改；空值将根据数据选定。将开始新的运行，原运行保留。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>Chec&amp;k polygons</source>
        <translation>检查多边形(&amp;K)</translation>
    </message>
    <message>
        <source>Check the map</source>
        <translation>检查地图</translation>
    </message>
    <message>
        <source>Check the network and the proxy under Settings → Options → Network, then start again.</source>
        <translation>请检查网络以及“设置 → 选项 → 网络”中的代理，然后重新开始。</translation>
    </message>
    <message>
        <source>Check the network and the proxy, then start again; or install Python 3.11 to 3.13 by hand.</source>
        <translation>请检查网络和代理，然后重新开始；或手动安装 Python 3.11 至 3.13。</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Checkpoints only; models and results stay (frees {})</source>
        <translation>仅检查点；模型和结果保留（释放 {}）</translation>
    </message>
    <message>
        <source>Choose a finished map.</source>
        <translation>请选择一幅已完成的地图。</translation>
    </message>
    <message>
        <source>choose a map</source>
        <translation>选择地图</translation>
    </message>
    <message>
        <source>choose a map or polygons</source>
        <translation>选择地图或多边形</translation>
    </message>
    <message>
        <source>Choose a model first (on this toolbar): a finished pretraining or training.</source>
        <translation>请先（在此工具栏上）选择模型：一个已完成的预训练或训练。</translation>
    </message>
    <message>
        <source>Choose a model that maps: one that was trained on polygons or labels.</source>
        <translation>请选择能制图的模型：用多边形或标签训练过的模型。</translation>
    </message>
    <message>
        <source>Choose a pretrained network.</source>
        <translation>请选择预训练的网络。</translation>
    </message>
    <message>
        <source>choose a reference</source>
        <translation>选择参考数据</translation>
    </message>
    <message>
        <source>Choose a reference layer.</source>
        <translation>请选择参考图层。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another polygon layer, leave it empty for a new file, or give the one without it its CRS.</source>
        <translation>请选择其他多边形图层，或留空以新建文件，或为缺少 CRS 的一方指定 CRS。</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or leave it empty for a new file.</source>
        <translation>请选择其他多边形图层，或留空以新建文件。</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or other rasters on the Data page.</source>
        <translation>请选择其他多边形图层，或在“数据”页选择其他栅格。</translation>
    </message>
    <message>
        <source>Choose another polygon layer.</source>
        <translation>请选择其他多边形图层。</translation>
    </message>
    <message>
        <source>Choose it with its number.</source>
        <translation>请用其编号选择。</translation>
    </message>
    <message>
        <source>Choose its class attribute again.</source>
        <translation>请重新选择其类别属性。</translation>
    </message>
    <message>
        <source>Choose one of its rasters as the scene on this toolbar.</source>
        <translation>请在此工具栏上将其所用栅格之一选为景。</translation>
    </message>
    <message>
        <source>choose polygons</source>
        <translation>选择多边形</translation>
    </message>
    <message>
        <source>Choose the attribute that holds the class.</source>
        <translation>请选择存放类别的属性。</translation>
    </message>
    <message>
        <source>Choose the class table.</source>
        <translation>请选择类别表。</translation>
    </message>
    <message>
        <source>Choose the folder or the interpreter first.</source>
        <translation>请先选择文件夹或解释器。</translation>
    </message>
    <message>
        <source>Choose the imagery</source>
        <translation>选择影像</translation>
    </message>
    <message>
        <source>Choose the land-cover map or the polygons to learn from.</source>
        <translation>请选择用于学习的土地覆盖图或多边形。</translation>
    </message>
    <message>
        <source>Choose the polygon layer of the area, or another area.</source>
        <translation>请选择区域的多边形图层，或选择其他区域。</translation>
    </message>
    <message>
        <source>Choose your training polygons.</source>
        <translation>请选择训练多边形。</translation>
    </message>
    <message>
        <source>Chosen from this machine and the amount of imagery.</source>
        <translation>根据本机和影像数量选定。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class &amp;attribute</source>
        <translation>类别属性(&amp;A)</translation>
    </message>
    <message>
        <source>Class &amp;field</source>
        <translation>类别字段(&amp;F)</translation>
    </message>
    <message>
        <source>Class field</source>
        <translation>类别字段</translation>
    </message>
    <message>
        <source>Class mapping</source>
        <translation>类别对应表</translation>
    </message>
    <message>
        <source>Class probabilities</source>
        <translation>类别概率</translation>
    </message>
    <message>
        <source>Class table of the labels</source>
        <translation>标签的类别表</translation>
    </message>
    <message>
        <source>Class table with code, class, name, color</source>
        <translation>含 code、class、name、color 的类别表</translation>
    </message>
    <message>
        <source>Class tables</source>
        <translation>类别表</translation>
    </message>
    <message>
        <source>Class: the number a code becomes; the same for several codes joins them, empty leaves out.</source>
        <translation>类别：代码所对应的编号；多个代码填相同编号即合并，留空则排除。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>classes that could not be validated</source>
        <translation>无法验证的类别</translation>
    </message>
    <message>
        <source>classifiers</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>Clean labels (control)</source>
        <translation>干净标签（对照）</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>清理…</translation>
    </message>
    <message>
        <source>Clean {}…</source>
        <translation>清理 {}…</translation>
    </message>
    <message>
        <source>Clear (⌫)</source>
        <translation>清除 (⌫)</translation>
    </message>
    <message>
        <source>Click into an object, or drag a box around it.</source>
        <translation>在对象内点击，或在其周围拖出一个框。</translation>
    </message>
    <message>
        <source>Click into the object first (left button); then the right button takes places away.</source>
        <translation>请先在对象内点击（左键）；之后右键可去除位置。</translation>
    </message>
    <message>
        <source>Click on at least one place that shows what you look for.</source>
        <translation>请至少点击一个能代表查找目标的位置。</translation>
    </message>
    <message>
        <source>Click on what you look for (right click: what it is not), then press Enter.</source>
        <translation>点击要查找的目标（右键点击：非目标），然后按 Enter。</translation>
    </message>
    <message>
        <source>Click to segment</source>
        <translation>点击分割</translation>
    </message>
    <message>
        <source>Click to segment: outline an object with a click or two, give it a class, accept it as a polygon</source>
        <translation>点击分割：点击一两次勾出对象，赋予类别，接受为多边形</translation>
    </message>
    <message>
        <source>Cloud mask, scale and offset</source>
        <translation>云掩膜、缩放系数和偏移量</translation>
    </message>
    <message>
        <source>Cloud or quality mask</source>
        <translation>云或质量掩膜</translation>
    </message>
    <message>
        <source>Clouds and fill of the product above.</source>
        <translation>上述产品的云和填充值。</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>聚类</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>聚类数</translation>
    </message>
    <message>
        <source>CMID: masks and contrast</source>
        <translation>CMID：掩膜与对比</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Codes that are unusable, such as 3,8,9,10, or bits, such as bits:1,3,4.</source>
        <translation>不可用的代码，例如 3,8,9,10，或位，例如 bits:1,3,4。</translation>
    </message>
    <message>
        <source>codes, such as 3,8,9</source>
        <translation>代码，例如 3,8,9</translation>
    </message>
    <message>
        <source>Compare the map with the reference and write one HTML file</source>
        <translation>将地图与参考数据比较，并写出一个 HTML 文件</translation>
    </message>
    <message>
        <source>Compare the maps of two runs</source>
        <translation>比较两次运行的地图</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>比较两次运行</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>与参考数据比较</translation>
    </message>
    <message>
        <source>Compared: {} and {}</source>
        <translation>比较：{} 和 {}</translation>
    </message>
    <message>
        <source>Compares a model&apos;s map with a reference and writes one HTML page: data, settings, curves, confusion matrix and figures per class.

A probability sample of points gives accuracy and areas with confidence intervals; a dense map gives agreement; polygons give figures per class, which are no map accuracy.</source>
        <translation>将模型的地图与参考数据比较，并写出一个 HTML 页面：数据、设置、曲线、混淆矩阵和各类别的指标。

概率抽样的点给出精度以及带置信区间的面积；全覆盖地图给出一致性；多边形给出各类别的指标，但不是地图精度。</translation>
    </message>
    <message>
        <source>Compares large and small views. For attention maps; good with a ViT.</source>
        <translation>比较大视图与小视图。用于注意力图；与 ViT 搭配较好。</translation>
    </message>
    <message>
        <source>Comp&amp;are…</source>
        <translation>比较(&amp;A)…</translation>
    </message>
    <message>
        <source>Comparing the maps…</source>
        <translation>正在比较地图…</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>成分</translation>
    </message>
    <message>
        <source>Compute o&amp;n</source>
        <translation>计算设备(&amp;Z)</translation>
    </message>
    <message>
        <source>Compute on another computer (ssh)</source>
        <translation>在另一台计算机上计算 (ssh)</translation>
    </message>
    <message>
        <source>computes on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>computes on the graphics card</source>
        <translation>在显卡上计算</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>在处理器上计算</translation>
    </message>
    <message>
        <source>confidence of the intervals</source>
        <translation>区间的置信水平</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>正在连接到 {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connects with these settings and says what answers; nothing is stored.</source>
        <translation>用这些设置连接并报告应答；不保存任何内容。</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;G)</translation>
    </message>
    <message>
        <source>Copy all of it, to paste into a bug report. It holds no passwords.</source>
        <translation>复制全部内容，以便粘贴到错误报告中。其中不含密码。</translation>
    </message>
    <message>
        <source>Copy the log and report this.</source>
        <translation>请复制日志并报告此问题。</translation>
    </message>
    <message>
        <source>Count the classes and list what is wrong with single polygons</source>
        <translation>统计类别，并列出单个多边形的问题</translation>
    </message>
    <message>
        <source>Counted from 0, -1 is the last. Empty: a transformer&apos;s last block, a pyramid&apos;s stage of 16 pixels.</source>
        <translation>从 0 计起，-1 为最后。留空：transformer 的最后一个模块，金字塔网络的 16 像素阶段。</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Crops a step</source>
        <translation>每步裁块数</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>CRS</translation>
    </message>
    <message>
        <source>CRS: none. Assign one in QGIS for work with polygons or with other rasters.</source>
        <translation>CRS：无。要使用多边形或其他栅格，请在 QGIS 中指定。</translation>
    </message>
    <message>
        <source>CRS: {}</source>
        <translation>CRS：{}</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>dB (radar)</source>
        <translation>dB（雷达）</translation>
    </message>
    <message>
        <source>dB, radar backscatter in decibels</source>
        <translation>dB，以分贝表示的雷达后向散射</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>DeepLabV3+</source>
        <translation>DeepLabV3+</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete Patchwork&apos;s environment ({}) from {}? Runs, models and maps stay.</source>
        <translation>要删除 Patchwork 的环境（{}，位于 {}）吗？运行、模型和地图保留。</translation>
    </message>
    <message>
        <source>Delete the environment. Runs, models and maps stay.</source>
        <translation>删除环境。运行、模型和地图保留。</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Dense reference map</source>
        <translation>全覆盖参考地图</translation>
    </message>
    <message>
        <source>depth of the decoder (blocks)</source>
        <translation>解码器深度（模块数）</translation>
    </message>
    <message>
        <source>depth of the network (blocks)</source>
        <translation>网络深度（模块数）</translation>
    </message>
    <message>
        <source>Details: {}</source>
        <translation>详情：{}</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>设备(&amp;N)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>device in words</source>
        <translation>设备说明</translation>
    </message>
    <message>
        <source>Digital numbers</source>
        <translation>数字量化值 (DN)</translation>
    </message>
    <message>
        <source>digital numbers, scaled band by band</source>
        <translation>数字量化值，逐波段缩放</translation>
    </message>
    <message>
        <source>digital numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>数字量化值；学习前每个波段归为均值 0、标准差 1</translation>
    </message>
    <message>
        <source>DINO: self-distillation</source>
        <translation>DINO：自蒸馏</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>distance kept between parts, pixels</source>
        <translation>各部分之间保持的距离（像素）</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation>已完成：{}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>DPT is made for the equal maps of a vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … fit this backbone.</source>
        <translation>DPT 适用于 vision transformer 大小相同的特征图。U-Net、FPN、DeepLabV3+、UPerNet … 适合此骨干网络。</translation>
    </message>
    <message>
        <source>DPT, for vision transformers</source>
        <translation>DPT，用于 vision transformer</translation>
    </message>
    <message>
        <source>Draw random points of the map, class by class</source>
        <translation>按类别逐一抽取地图的随机点</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>Draw this many random points, spread over the classes, and take the dense map as their answer.</source>
        <translation>抽取这么多随机点，分布于各类别，并以全覆盖地图作为其答案。</translation>
    </message>
    <message>
        <source>Drawn alread&amp;y</source>
        <translation>已绘制(&amp;Y)</translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a finished map&apos;s pixels; its classes are the strata.

Label the points without looking at the map (toolbar Patchwork, “Label the sample”); the report then gives accuracy and hectares with confidence intervals.</source>
        <translation>抽取已完成地图的像素的分层随机样本；其类别即为层。

标注点时不要看地图（Patchwork 工具栏，“标注样本”）；之后报告给出精度和公顷数，并附置信区间。</translation>
    </message>
    <message>
        <source>D&amp;uration</source>
        <translation>时长(&amp;U)</translation>
    </message>
    <message>
        <source>Each head</source>
        <translation>每个注意力头</translation>
    </message>
    <message>
        <source>Each layer is a scene of its own</source>
        <translation>每个图层各为一景</translation>
    </message>
    <message>
        <source>Earlier run or published file</source>
        <translation>较早的运行或已发布的文件</translation>
    </message>
    <message>
        <source>Empty: from the data.</source>
        <translation>留空：根据数据选定。</translation>
    </message>
    <message>
        <source>Empty: the number that belongs to the chosen size.</source>
        <translation>留空：所选大小对应的数值。</translation>
    </message>
    <message>
        <source>Empty: where the scores part best into two groups (Otsu).</source>
        <translation>留空：评分最能分为两组之处（Otsu）。</translation>
    </message>
    <message>
        <source>encoder of SAM</source>
        <translation>SAM 的编码器</translation>
    </message>
    <message>
        <source>Enter accepts it. More clicks refine it: left adds, right takes away.</source>
        <translation>按 Enter 接受。更多点击可细化：左键添加，右键去除。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Every class of the map needs {} labelled points.</source>
        <translation>地图的每个类别需要 {} 个已标注的点。</translation>
    </message>
    <message>
        <source>every layer has data there; right for most models</source>
        <translation>所有图层在该处均有数据；适合大多数模型</translation>
    </message>
    <message>
        <source>Everything (same classes)</source>
        <translation>全部（类别相同）</translation>
    </message>
    <message>
        <source>Examine this machine and the environment; takes some seconds.</source>
        <translation>检查这台计算机和环境；需要数秒。</translation>
    </message>
    <message>
        <source>Examining the interpreter…</source>
        <translation>正在检查解释器…</translation>
    </message>
    <message>
        <source>Examining this machine and the environment…</source>
        <translation>正在检查这台计算机和环境…</translation>
    </message>
    <message>
        <source>Existing map</source>
        <translation>现有地图</translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Extent of interest</source>
        <translation>关注范围</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>family of networks</source>
        <translation>网络系列</translation>
    </message>
    <message>
        <source>Feature picture (PCA)</source>
        <translation>特征图 (PCA)</translation>
    </message>
    <message>
        <source>Fetch the pictures and write them; QGIS goes on meanwhile</source>
        <translation>获取图片并写入；期间可继续使用 QGIS</translation>
    </message>
    <message>
        <source>Fetching Python {}</source>
        <translation>正在获取 Python {}</translation>
    </message>
    <message>
        <source>Fetching uv, which brings Python {}</source>
        <translation>正在获取 uv，由它提供 Python {}</translation>
    </message>
    <message>
        <source>fewest looks of the speckle</source>
        <translation>斑点噪声的最少视数</translation>
    </message>
    <message>
        <source>Figures for other programs</source>
        <translation>供其他程序使用的数值</translation>
    </message>
    <message>
        <source>Figures of held-out polygons. Polygons from suggested places lie where the map is difficult: the figure may fall while the map gets better. How good the map is, a random sample tells.</source>
        <translation>留出的多边形上的指标。来自建议位置的多边形处于地图困难之处：地图变好时该指标也可能下降。地图有多好，由随机样本说明。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fills in hidden parts and compares places. For fine detail; good with ResNet and Swin.</source>
        <translation>补全隐藏的部分并比较各位置。用于精细细节；与 ResNet 和 Swin 搭配较好。</translation>
    </message>
    <message>
        <source>Fills in hidden patches of radar and optical together. The model also maps where one of them is missing.</source>
        <translation>同时补全雷达和光学影像的隐藏图像块。模型在缺少其中一种时也能制图。</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>过滤运行</translation>
    </message>
    <message>
        <source>Filter: name, method, layer, note, state</source>
        <translation>过滤：名称、方法、图层、备注、状态</translation>
    </message>
    <message>
        <source>Find places where the map is in doubt and the land unlike your polygons</source>
        <translation>查找地图存疑且土地与多边形不相似的位置</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>查找相似</translation>
    </message>
    <message>
        <source>Finds what looks like the places you point at, by what a pretrained network makes of the imagery: a raster of scores over the whole scene, and polygons of the places above a threshold.

Nothing is trained. Several places: the best score counts. Places that are unlike sharpen the result.</source>
        <translation>依据预训练网络对影像的理解，查找与所指位置相似之处：整景的评分栅格，以及高于阈值的位置的多边形。

不训练任何内容。多个位置：取最高评分。不相似的位置可使结果更分明。</translation>
    </message>
    <message>
        <source>Finished runs keep checkpoints that nothing goes on from. Models and results stay.</source>
        <translation>已完成的运行中留有不再用于继续的检查点。模型和结果保留。</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一次运行</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of a product</source>
        <translation>产品文件夹</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>折</translation>
    </message>
    <message>
        <source>for a graphics card with 16 GB or more, and much imagery</source>
        <translation>用于 16 GB 或以上的显卡，以及大量影像</translation>
    </message>
    <message>
        <source>For a graphics card with 16 GB or more, and much imagery.</source>
        <translation>用于 16 GB 或以上的显卡，以及大量影像。</translation>
    </message>
    <message>
        <source>for a graphics card with 8 GB</source>
        <translation>用于 8 GB 的显卡</translation>
    </message>
    <message>
        <source>For a graphics card with 8 GB, or a night on a strong processor.</source>
        <translation>用于 8 GB 的显卡，或在强劲的处理器上运行一夜。</translation>
    </message>
    <message>
        <source>for a processor without graphics card</source>
        <translation>用于没有显卡的处理器</translation>
    </message>
    <message>
        <source>For a processor without graphics card: minutes to an hour. Good for trying out.</source>
        <translation>用于没有显卡的处理器：数分钟到一小时。适合试用。</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <source>Forest + majority filter</source>
        <translation>森林 + 众数滤波</translation>
    </message>
    <message>
        <source>forest alone (quick)</source>
        <translation>仅森林（快速）</translation>
    </message>
    <message>
        <source>&amp;Forget what was learned in this scene</source>
        <translation>忘记在此景中学到的内容(&amp;F)</translation>
    </message>
    <message>
        <source>Forgotten what {} accepted objects taught; the polygons stay.</source>
        <translation>已忘记从 {} 个接受的对象中学到的内容；多边形保留。</translation>
    </message>
    <message>
        <source>Found by itself. Choose another one only where you must.</source>
        <translation>自动找到。仅在必要时另选。</translation>
    </message>
    <message>
        <source>FPN, feature pyramid</source>
        <translation>FPN，特征金字塔</translation>
    </message>
    <message>
        <source>Free disk space; asks first</source>
        <translation>释放磁盘空间；会先询问</translation>
    </message>
    <message>
        <source>Freeze the backbone</source>
        <translation>冻结骨干网络</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>来源(&amp;F)</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>取自文件</translation>
    </message>
    <message>
        <source>from the size</source>
        <translation>由大小决定</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Frozen, then released</source>
        <translation>先冻结，后放开</translation>
    </message>
    <message>
        <source>Frozen: only the decoder learns. Full, layer by layer: the backbone learns too; needs a graphics card.</source>
        <translation>冻结：只有解码器学习。完全，逐层：骨干网络也学习；需要显卡。</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>Further settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Fus-MAE fuses two sensors, such as radar and optical: tick both rasters on the Data page and choose “Bands of one scene”.</source>
        <translation>Fus-MAE 融合两种传感器，例如雷达和光学：请在“数据”页勾选两个栅格，并选择“单景的各波段”。</translation>
    </message>
    <message>
        <source>Fus-MAE: two sensors</source>
        <translation>Fus-MAE：双传感器</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Go on from where the run stopped</source>
        <translation>从运行停止处继续</translation>
    </message>
    <message>
        <source>Go through the data once: statistics and tile cache. Optional, the other steps do it when needed.</source>
        <translation>将数据通读一遍：统计值和瓦片缓存。可选，其他步骤会在需要时进行。</translation>
    </message>
    <message>
        <source>Go through the points on the map and press the number of the class you see</source>
        <translation>在地图上逐点查看，按下所见类别的数字键</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>格网</translation>
    </message>
    <message>
        <source>grid of the result</source>
        <translation>结果的格网</translation>
    </message>
    <message>
        <source>grid taken from raster</source>
        <translation>格网所取自的栅格</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Head {}</source>
        <translation>注意力头 {}</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>公顷</translation>
    </message>
    <message>
        <source>Help for the tools on the map</source>
        <translation>地图工具帮助</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>主文件夹</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>How a sample is drawn, labelled and judged</source>
        <translation>样本如何抽取、标注和评判</translation>
    </message>
    <message>
        <source>how both halves are merged</source>
        <translation>两半的合并方式</translation>
    </message>
    <message>
        <source>how land is held out</source>
        <translation>土地的留出方式</translation>
    </message>
    <message>
        <source>How large the network is. Larger ones need a graphics card and more imagery.</source>
        <translation>网络有多大。较大的网络需要显卡和更多影像。</translation>
    </message>
    <message>
        <source>How long to learn. Automatic fits the amount of imagery and this machine.</source>
        <translation>学习多久。自动：适应影像数量和本机性能。</translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation>聚类数</translation>
    </message>
    <message>
        <source>How many of the map&apos;s pixels to show across</source>
        <translation>横向显示多少个地图像素</translation>
    </message>
    <message>
        <source>How many places to suggest; the first stand for the most land in doubt.</source>
        <translation>建议多少个位置；排在前面的代表最多的存疑土地。</translation>
    </message>
    <message>
        <source>How many processor threads jobs may use. A resumed run keeps its own.</source>
        <translation>任务可使用多少个处理器线程。继续的运行保持其原有设置。</translation>
    </message>
    <message>
        <source>How many small views of each place the student sees beside the two large ones.</source>
        <translation>除两个大视图外，学生网络在每个位置看到多少个小视图。</translation>
    </message>
    <message>
        <source>How much of a network pretrained on labels goes on. Other backbones have an encoder only.</source>
        <translation>用标签预训练的网络有多少被沿用。其他骨干网络只有编码器。</translation>
    </message>
    <message>
        <source>How narrowly the overall accuracy shall be known, in percentage points (95 %). Half the width takes four times the points.</source>
        <translation>总体精度需精确到多少个百分点（95 %）。宽度减半需要四倍的点。</translation>
    </message>
    <message>
        <source>how places are matched</source>
        <translation>位置的匹配方式</translation>
    </message>
    <message>
        <source>How points are shared among the classes of the map.</source>
        <translation>点在地图各类别间如何分配。</translation>
    </message>
    <message>
        <source>how several places count</source>
        <translation>多个位置的计分方式</translation>
    </message>
    <message>
        <source>How the network learns. All methods work on radar and optical imagery.</source>
        <translation>网络如何学习。所有方法均适用于雷达和光学影像。</translation>
    </message>
    <message>
        <source>how the sensors are joined</source>
        <translation>传感器的融合方式</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <source>If what you look for is rarer, give a higher threshold.</source>
        <translation>如果要找的东西更少见，请给出更高的阈值。</translation>
    </message>
    <message>
        <source>Import published weights</source>
        <translation>导入已发布的权重</translation>
    </message>
    <message>
        <source>Import published weights…</source>
        <translation>导入已发布的权重…</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>In units of the layer&apos;s CRS; at first as fine as the screen shows it.</source>
        <translation>以图层 CRS 的单位表示；初始值与屏幕显示的精细程度相同。</translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation>使用中：{}</translation>
    </message>
    <message>
        <source>In use: {} (set by the environment variable {})</source>
        <translation>使用中：{}（由环境变量 {} 设置）</translation>
    </message>
    <message>
        <source>inertia of the centre</source>
        <translation>中心的惯性</translation>
    </message>
    <message>
        <source>inertia of the teacher (momentum)</source>
        <translation>教师网络的惯性（动量）</translation>
    </message>
    <message>
        <source>input of the network, pixels</source>
        <translation>网络的输入（像素）</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>安装(&amp;I)</translation>
    </message>
    <message>
        <source>Install, repair or remove the environment; a report on this machine</source>
        <translation>安装、修复或移除环境；关于这台计算机的报告</translation>
    </message>
    <message>
        <source>Install, repair or remove; a report on this machine</source>
        <translation>安装、修复或移除；关于这台计算机的报告</translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation>已安装：{}</translation>
    </message>
    <message>
        <source>Instead of a legend: a CSV or JSON file with code, class, name, color.</source>
        <translation>代替图例：含 code、class、name、color 的 CSV 或 JSON 文件。</translation>
    </message>
    <message>
        <source>Instead of polygons: a raster of class codes of any grid and CRS.</source>
        <translation>代替多边形：类别代码栅格，格网和 CRS 不限。</translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation>解释器(&amp;I)</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Is it mounted?</source>
        <translation>它是否已挂载？</translation>
    </message>
    <message>
        <source>It belongs to a land-cover map: tick “Land cover” first.</source>
        <translation>它从属于土地覆盖图：请先勾选“土地覆盖”。</translation>
    </message>
    <message>
        <source>It ended with exit code {} and said: {}</source>
        <translation>它以退出代码 {} 结束，并输出：{}</translation>
    </message>
    <message>
        <source>It has no attribute “{}” any more.</source>
        <translation>它已没有属性“{}”。</translation>
    </message>
    <message>
        <source>It is examined first: its version, its packages, a computation.</source>
        <translation>会先对其检查：版本、软件包和一次计算。</translation>
    </message>
    <message>
        <source>It takes the answers as they stand now in “{}”.</source>
        <translation>采用“{}”中当前的答案。</translation>
    </message>
    <message>
        <source>It takes the first run&apos;s answers: their sample layer is not in the project.</source>
        <translation>采用第一次运行的答案：其样本图层不在工程中。</translation>
    </message>
    <message>
        <source>It wants maps that get coarser from stage to stage: a ResNet, EfficientNet, Swin or ConvNeXt. The linear probe and DPT fit this backbone.</source>
        <translation>它需要逐阶段变粗的特征图：ResNet、EfficientNet、Swin 或 ConvNeXt。线性探针和 DPT 适合此骨干网络。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Its pixels with the codes below are no data, in training and on maps. Any grid and CRS.</source>
        <translation>在训练和地图中，其代码如下的像素均为无数据。格网和 CRS 不限。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Jobs, previews and clicks are computed there; files are read and written in folders that both computers see. ssh must log in without a password.</source>
        <translation>任务、预览和点击在那台计算机上计算；文件在两台计算机都能访问的文件夹中读写。ssh 必须能无密码登录。</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>JSON: the reference&apos;s codes to the model&apos;s codes.</source>
        <translation>JSON：参考数据的代码到模型的代码。</translation>
    </message>
    <message>
        <source>Judge this map. Empty: map now.</source>
        <translation>评判此地图。留空：现在制图。</translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation>保留为图层</translation>
    </message>
    <message>
        <source>Keep as layer: what is shown now becomes a GeoTIFF in the project</source>
        <translation>保留为图层：当前显示的内容成为工程中的 GeoTIFF</translation>
    </message>
    <message>
        <source>Keep away from</source>
        <translation>避开</translation>
    </message>
    <message>
        <source>Kept as layer: {}</source>
        <translation>已保留为图层：{}</translation>
    </message>
    <message>
        <source>Keys go to the field in which you typed. Click the map, and they answer again.</source>
        <translation>按键会进入您刚才输入的字段。点击地图后，按键重新用于回答。</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>kind of reference</source>
        <translation>参考数据的类型</translation>
    </message>
    <message>
        <source>Label a sample point</source>
        <translation>标注样本点</translation>
    </message>
    <message>
        <source>Label la&amp;yer</source>
        <translation>标签图层(&amp;Y)</translation>
    </message>
    <message>
        <source>Label map, for noisy and supervised</source>
        <translation>标签地图，用于 noisy 和 supervised</translation>
    </message>
    <message>
        <source>Label points</source>
        <translation>标注点</translation>
    </message>
    <message>
        <source>Label polygons, for noisy and supervised</source>
        <translation>标签多边形，用于 noisy 和 supervised</translation>
    </message>
    <message>
        <source>Label the sample</source>
        <translation>标注样本</translation>
    </message>
    <message>
        <source>Label the sample: go through its points and say with number keys what each one is</source>
        <translation>标注样本：逐点查看，用数字键说明各点是什么</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Labelled polygons</source>
        <translation>已标注的多边形</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>土地覆盖</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>largest gradient</source>
        <translation>最大梯度</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>图层(&amp;Y)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>Layers of the project show their results: {}. Remove these layers first.</source>
        <translation>工程中的图层正显示其结果：{}。请先移除这些图层。</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Learn the imagery without labels</source>
        <translation>无需标签即可学习影像</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>learning rate at batch 256</source>
        <translation>批大小为 256 时的学习率</translation>
    </message>
    <message>
        <source>learning rate at the end</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <source>learning rate from block to block, as a share</source>
        <translation>逐模块的学习率比例</translation>
    </message>
    <message>
        <source>learning rate of the backbone, as a share</source>
        <translation>骨干网络的学习率比例</translation>
    </message>
    <message>
        <source>Learns from an existing map that may err or have other classes. Leaves a network that maps by itself.</source>
        <translation>从可能有误或类别不同的现有地图学习。得到可自行制图的网络。</translation>
    </message>
    <message>
        <source>Learns to fill in hidden patches. Needs little memory, and long training.</source>
        <translation>学习补全隐藏的图像块。所需内存少，训练时间长。</translation>
    </message>
    <message>
        <source>least distance between places, pixels</source>
        <translation>位置之间的最小距离（像素）</translation>
    </message>
    <message>
        <source>least distance from labels, pixels</source>
        <translation>与标签的最小距离（像素）</translation>
    </message>
    <message>
        <source>least points of a class</source>
        <translation>每个类别的最少点数</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>排除云</translation>
    </message>
    <message>
        <source>Leave out what the product’s own mask marks</source>
        <translation>排除产品自带掩膜所标记的部分</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Legend (study)</source>
        <translation>图例（研究）</translation>
    </message>
    <message>
        <source>Legend of the labels</source>
        <translation>标签的图例</translation>
    </message>
    <message>
        <source>Let a network get to know your imagery: it then needs fewer polygons.</source>
        <translation>让网络熟悉影像：之后所需的多边形更少。</translation>
    </message>
    <message>
        <source>levels of the network</source>
        <translation>网络的层级</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Like noisy labels, from a map you trust: shows what the noise costs.</source>
        <translation>与含噪标签相同，但使用可信的地图：显示噪声的代价。</translation>
    </message>
    <message>
        <source>linear power, turned into dB</source>
        <translation>线性功率，转换为 dB</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>线性探针</translation>
    </message>
    <message>
        <source>linear probe; robust with few polygons</source>
        <translation>线性探针；多边形较少时较稳健</translation>
    </message>
    <message>
        <source>LinkNet</source>
        <translation>LinkNet</translation>
    </message>
    <message>
        <source>&amp;List results of Patchwork too</source>
        <translation>同时列出 Patchwork 的结果(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Load both maps</source>
        <translation>加载两幅地图(&amp;L)</translation>
    </message>
    <message>
        <source>Load both maps and open a second map beside the main one: A there, B here, moved together</source>
        <translation>加载两幅地图，并在主地图旁打开第二个地图：A 在主地图，B 在此处，同步移动</translation>
    </message>
    <message>
        <source>Load resul&amp;ts</source>
        <translation>加载结果(&amp;T)</translation>
    </message>
    <message>
        <source>Load results</source>
        <translation>加载结果</translation>
    </message>
    <message>
        <source>&amp;Load results when a job is done</source>
        <translation>任务完成后加载结果(&amp;L)</translation>
    </message>
    <message>
        <source>Loaded: {}</source>
        <translation>已加载：{}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Looking at the polygons…</source>
        <translation>正在查看多边形…</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>正在查看这台计算机…</translation>
    </message>
    <message>
        <source>Looking at {} …</source>
        <translation>正在查看 {} …</translation>
    </message>
    <message>
        <source>Looking for similar places in the whole scene: the result appears here when it is done.</source>
        <translation>正在整景中查找相似位置：完成后结果显示于此。</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Lower precision is faster where the device supports it. Automatic is safe.</source>
        <translation>在设备支持时，较低的数值精度更快。自动是稳妥的选择。</translation>
    </message>
    <message>
        <source>MA-Net</source>
        <translation>MA-Net</translation>
    </message>
    <message>
        <source>MAE: masked autoencoder</source>
        <translation>MAE：掩膜自编码器</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Make a map</source>
        <translation>生成地图</translation>
    </message>
    <message>
        <source>Make a start of a file that others published (SSL4EO-S12, DINOv2, timm, torchvision …). Only its numbers are taken: nothing in it can run a program.</source>
        <translation>将他人发布的文件（SSL4EO-S12、DINOv2、timm、torchvision …）作为起点。只取其中的数值：其中任何内容都不能运行程序。</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Make the environment anew; the old one stays until the new one works.</source>
        <translation>重新创建环境；旧环境保留，直到新环境可用。</translation>
    </message>
    <message>
        <source>Makes a model folder of a file that others published: SSL4EO-S12 (Sentinel-1 and 2), DINOv2, timm, torchvision, U-Nets as ONNX. The folder starts a training, and shows attention and similar places.

Only tensors are taken from the file: nothing in it can run a program. What was found and what is missing is said; with less than 90 % it is refused.</source>
        <translation>由他人发布的文件生成模型文件夹：SSL4EO-S12（Sentinel-1 和 2）、DINOv2、timm、torchvision、ONNX 格式的 U-Net。该文件夹可作为训练的起点，并可显示注意力和相似位置。

只从文件中取张量：其中任何内容都不能运行程序。会说明找到了什么、缺少什么；不足 90 % 时拒绝导入。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>制图</translation>
    </message>
    <message>
        <source>map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Map a scene with a trained model</source>
        <translation>用训练好的模型为一景影像制图</translation>
    </message>
    <message>
        <source>Map land cover</source>
        <translation>土地覆盖制图</translation>
    </message>
    <message>
        <source>Map of changes</source>
        <translation>变化图</translation>
    </message>
    <message>
        <source>Map what &amp;changed</source>
        <translation>绘制变化图(&amp;C)</translation>
    </message>
    <message>
        <source>M&amp;ap with</source>
        <translation>制图使用(&amp;A)</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Maps the land with a trained model: tile by tile with blended overlaps, in little memory, nodata kept. The map has a legend with the classes&apos; names and colours.

Ambiguity is the normalised entropy of the class probabilities, 0 (one class) to 1 (all alike); it is not a probability of error.</source>
        <translation>用训练好的模型制图：逐瓦片进行并融合重叠部分，占用内存少，保留无数据值。地图带有含类别名称和颜色的图例。

不确定度是类别概率的归一化熵，从 0（单一类别）到 1（全部相同）；它不是出错的概率。</translation>
    </message>
    <message>
        <source>margin of a tile, pixels</source>
        <translation>瓦片的边距（像素）</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>Mask of “{name}”: {problem}</source>
        <translation>“{name}”的掩膜：{problem}</translation>
    </message>
    <message>
        <source>Mask, scale</source>
        <translation>掩膜、缩放</translation>
    </message>
    <message>
        <source>Mass mask</source>
        <translation>累积量掩膜</translation>
    </message>
    <message>
        <source>May the file be changed, and is there room on the disk?</source>
        <translation>文件是否允许更改，磁盘是否有空间？</translation>
    </message>
    <message>
        <source>Mean IoU over the classes, on polygons that were held out</source>
        <translation>各类别的平均 IoU，在留出的多边形上计算</translation>
    </message>
    <message>
        <source>Mean of heads</source>
        <translation>注意力头均值</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>各注意力头的均值</translation>
    </message>
    <message>
        <source>mean spectra compared</source>
        <translation>比较平均频谱</translation>
    </message>
    <message>
        <source>mean taken away first</source>
        <translation>先减去均值</translation>
    </message>
    <message>
        <source>meaning of the codes</source>
        <translation>代码的含义</translation>
    </message>
    <message>
        <source>meaning of the reference&apos;s codes</source>
        <translation>参考数据代码的含义</translation>
    </message>
    <message>
        <source>measure of doubt</source>
        <translation>存疑程度的度量</translation>
    </message>
    <message>
        <source>Measure which classes of the reference attention finds, against controls</source>
        <translation>以对照为基准，测定注意力能找到参考数据的哪些类别</translation>
    </message>
    <message>
        <source>Measures how well each attention head of a vision transformer finds each class of your labels, and whether that was learned. Head and threshold are chosen on some blocks of land and scored on others; so are the controls: an untrained network, the attention of another window, brightness and texture, the place in the window, and random maps.

“No effect” is a possible answer. Pretrained networks only: one trained on these labels has seen the answers.</source>
        <translation>测定 vision transformer 的每个注意力头能在多大程度上找到标签的每个类别，以及这是否是学来的。注意力头和阈值在一部分土地区块上选定，在其他区块上评分；对照亦然：未经训练的网络、另一窗口的注意力、亮度和纹理、窗口中的位置，以及随机图。

“无效应”也是可能的答案。仅限预训练的网络：用这些标签训练过的网络已见过答案。</translation>
    </message>
    <message>
        <source>Member of the model</source>
        <translation>模型成员</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>方法(&amp;T)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model and scene</source>
        <translation>模型和景</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Model, results</source>
        <translation>模型、结果</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More places, as points</source>
        <translation>更多位置（点）</translation>
    </message>
    <message>
        <source>most looks of the speckle</source>
        <translation>斑点噪声的最多视数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Name field</source>
        <translation>名称字段(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the class, then Enter</source>
        <translation>输入类别名称，然后按 Enter</translation>
    </message>
    <message>
        <source>name of the reference</source>
        <translation>参考数据的名称</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>运行名称</translation>
    </message>
    <message>
        <source>Names places worth a label, as a ranked point layer: places where the model&apos;s map is in doubt and that differ from what is labelled and from one another.

Labels drawn at these places teach; they are no sample and must not judge the map.</source>
        <translation>以排序的点图层列出值得标注的位置：模型的地图存疑，且与已标注之处及彼此都不相同的位置。

在这些位置绘制的标签用于学习；它们不是样本，不得用于评判地图。</translation>
    </message>
    <message>
        <source>needs data of</source>
        <translation>须有数据的栅格</translation>
    </message>
    <message>
        <source>Neither run has logged a curve.</source>
        <translation>两次运行均未记录曲线。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>networks tried</source>
        <translation>尝试的网络</translation>
    </message>
    <message>
        <source>new GeoPackage</source>
        <translation>新建 GeoPackage</translation>
    </message>
    <message>
        <source>New jobs use these settings; jobs under way keep theirs.</source>
        <translation>新任务使用这些设置；正在进行的任务保持原有设置。</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一个位置</translation>
    </message>
    <message>
        <source>Next place (N)</source>
        <translation>下一个位置 (N)</translation>
    </message>
    <message>
        <source>Next place to label</source>
        <translation>下一个待标注位置</translation>
    </message>
    <message>
        <source>Next point (N)</source>
        <translation>下一个点 (N)</translation>
    </message>
    <message>
        <source>Next: pretrain on this imagery (Pretrain), or train on your polygons at once (Train).</source>
        <translation>下一步：在此影像上预训练（“预训练”），或直接用多边形训练（“训练”）。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No band of “{}” is ticked on the Data page.</source>
        <translation>“数据”页上未勾选“{}”的任何波段。</translation>
    </message>
    <message>
        <source>no class attribute</source>
        <translation>无类别属性</translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation>尚无类别</translation>
    </message>
    <message>
        <source>No data: {bad}. Kept: {kept}.</source>
        <translation>无数据：{bad}。保留：{kept}。</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>No map was chosen, or it cannot be opened.</source>
        <translation>未选择地图，或无法打开该地图。</translation>
    </message>
    <message>
        <source>No mask</source>
        <translation>无掩膜</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>无掩膜</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>No place was given to be similar to.</source>
        <translation>未给出要与之相似的位置。</translation>
    </message>
    <message>
        <source>No places yet.</source>
        <translation>尚无位置。</translation>
    </message>
    <message>
        <source>No pretraining is running.</source>
        <translation>没有正在进行的预训练。</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>无栅格</translation>
    </message>
    <message>
        <source>No raster to learn from yet. Add the image you want to map.</source>
        <translation>尚无可供学习的栅格。请添加要制图的影像。</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>未选择运行。</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>没有符合过滤条件的运行。</translation>
    </message>
    <message>
        <source>No runs yet.

Start with Data: tick a raster, then pretrain on it or train on your polygons.</source>
        <translation>尚无运行。

从“数据”开始：勾选一个栅格，然后在其上预训练，或用多边形训练。</translation>
    </message>
    <message>
        <source>no such curve</source>
        <translation>无此曲线</translation>
    </message>
    <message>
        <source>nodata value</source>
        <translation>无数据值</translation>
    </message>
    <message>
        <source>noise of the labels</source>
        <translation>标签的噪声</translation>
    </message>
    <message>
        <source>Noisy labels</source>
        <translation>含噪标签</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None (random weights)</source>
        <translation>无（随机权重）</translation>
    </message>
    <message>
        <source>none set in QGIS</source>
        <translation>QGIS 中未设置</translation>
    </message>
    <message>
        <source>none. {cause} {remedy}</source>
        <translation>无。{cause} {remedy}</translation>
    </message>
    <message>
        <source>normalisation in the head</source>
        <translation>投影头的归一化</translation>
    </message>
    <message>
        <source>normalisation of what is predicted</source>
        <translation>预测目标的归一化</translation>
    </message>
    <message>
        <source>Not accepted: every part is smaller than the smallest part wanted.</source>
        <translation>未接受：每个部分都小于所需的最小部分。</translation>
    </message>
    <message>
        <source>Not accepted: no file was chosen. Your clicks are kept.</source>
        <translation>未接受：未选择文件。点击已保留。</translation>
    </message>
    <message>
        <source>Not accepted: the layer has no class yet. Add one with + on the toolbar.</source>
        <translation>未接受：图层尚无类别。请用工具栏上的 + 添加一个。</translation>
    </message>
    <message>
        <source>Not accepted: the polygon layer is gone. Your clicks are kept.</source>
        <translation>未接受：多边形图层已不存在。点击已保留。</translation>
    </message>
    <message>
        <source>not counted yet, “Prepare now” counts them.</source>
        <translation>尚未计数，“立即准备”会计数。</translation>
    </message>
    <message>
        <source>not installed yet</source>
        <translation>尚未安装</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Not saved: cancelled.</source>
        <translation>未保存：已取消。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing (random weights)</source>
        <translation>无（随机权重）</translation>
    </message>
    <message>
        <source>Nothing can be written into the shared folder ({}).</source>
        <translation>无法向共享文件夹写入（{}）。</translation>
    </message>
    <message>
        <source>Nothing is fetched; what is missing is named.</source>
        <translation>不获取任何内容；会指出缺少什么。</translation>
    </message>
    <message>
        <source>Nothing is suggested in or beside them.</source>
        <translation>其内部及旁边不作建议。</translation>
    </message>
    <message>
        <source>Nothing was found here.</source>
        <translation>此处未找到任何对象。</translation>
    </message>
    <message>
        <source>Nothing was learned in this scene yet.</source>
        <translation>在此景中尚未学到任何内容。</translation>
    </message>
    <message>
        <source>Number of steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation>NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA 显卡</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA 显卡 (CUDA)</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最旧</translation>
    </message>
    <message>
        <source>One attention head, or the mean of all.</source>
        <translation>一个注意力头，或全部的均值。</translation>
    </message>
    <message>
        <source>One band for each class.</source>
        <translation>每个类别一个波段。</translation>
    </message>
    <message>
        <source>One band of their mean, one band for each head, or attention traced through all blocks.</source>
        <translation>一个均值波段、每个注意力头一个波段，或贯穿所有模块追踪的注意力。</translation>
    </message>
    <message>
        <source>one band, attention traced through all blocks (not for models of two sensors)</source>
        <translation>一个波段，贯穿所有模块追踪的注意力（不适用于双传感器模型）</translation>
    </message>
    <message>
        <source>one band, the mean of the heads</source>
        <translation>一个波段，各注意力头的均值</translation>
    </message>
    <message>
        <source>One class for each pixel, with legend and colours.</source>
        <translation>每个像素一个类别，带图例和颜色。</translation>
    </message>
    <message>
        <source>One of the scenes ticked on the Data page.</source>
        <translation>“数据”页上勾选的景之一。</translation>
    </message>
    <message>
        <source>One place; “…” picks it from the map.</source>
        <translation>一个位置；“…”可在地图上拾取。</translation>
    </message>
    <message>
        <source>One scene each</source>
        <translation>各为一景</translation>
    </message>
    <message>
        <source>One scene each group</source>
        <translation>每组为一景</translation>
    </message>
    <message>
        <source>One scene each: several places or dates. Bands of one scene: files on top of each other. Each group: the layers of a group are one scene.</source>
        <translation>各为一景：多个地点或日期。单景的各波段：相互重叠的文件。每组为一景：一个组的图层合为一景。</translation>
    </message>
    <message>
        <source>one value for each patch</source>
        <translation>每个图像块一个值</translation>
    </message>
    <message>
        <source>One “here = there” a line: the same folder as this and as the other computer call it. Runs go into the first one.</source>
        <translation>每行一个“本机 = 远端”：同一文件夹在本机和另一台计算机上的名称。运行存入第一个。</translation>
    </message>
    <message>
        <source>Only the selected polygons count if some are selected.</source>
        <translation>若选中了部分多边形，则只计选中的多边形。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open raster files and add them to the project</source>
        <translation>打开栅格文件并添加到工程</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Open the files and say what is in them</source>
        <translation>打开文件并说明其内容</translation>
    </message>
    <message>
        <source>Open the HTML report in the browser</source>
        <translation>在浏览器中打开 HTML 报告</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>打开运行的文件夹</translation>
    </message>
    <message>
        <source>optical reflectance</source>
        <translation>光学反射率</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>选项…</translation>
    </message>
    <message>
        <source>Order of runs</source>
        <translation>运行的排序</translation>
    </message>
    <message>
        <source>Other runs were made with them: {}. Those stay, but cannot be repeated.</source>
        <translation>其他运行由其得到：{}。那些运行会保留，但无法重复。</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>PAN</source>
        <translation>PAN</translation>
    </message>
    <message>
        <source>Part of the run&apos;s folder name. Empty: the first layer&apos;s.</source>
        <translation>运行文件夹名称的一部分。留空：采用第一个图层的名称。</translation>
    </message>
    <message>
        <source>Parts and holes smaller than that are left out.</source>
        <translation>小于此值的部分和孔洞将被舍去。</translation>
    </message>
    <message>
        <source>parts of the validation (folds)</source>
        <translation>验证的份数（折）</translation>
    </message>
    <message>
        <source>Parts the scene into groups that a pretrained network sees as alike (k-means of its tokens).

Clusters are numbered by size and mean nothing until you look at them: they are no land-cover map, but a quick way to see what could be told apart before labels are drawn.</source>
        <translation>将该景分为预训练网络视为相似的组（对其 token 作 k 均值）。

聚类按大小编号，在查看之前没有含义：它们不是土地覆盖图，而是在绘制标签之前快速了解哪些内容可以区分的方法。</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>图像块</translation>
    </message>
    <message>
        <source>Patchwork</source>
        <translation>Patchwork</translation>
    </message>
    <message>
        <source>Patchwork computes in a Python environment of its own. QGIS&apos;s Python stays as it is.</source>
        <translation>Patchwork 在自己的 Python 环境中计算。QGIS 的 Python 保持不变。</translation>
    </message>
    <message>
        <source>Patchwork help</source>
        <translation>Patchwork 帮助</translation>
    </message>
    <message>
        <source>Patchwork is ready: {}.</source>
        <translation>Patchwork 已就绪：{}。</translation>
    </message>
    <message>
        <source>Patchwork&apos;s environment was removed ({:.1f} GB). Runs and maps are still there.</source>
        <translation>Patchwork 的环境已移除（{:.1f} GB）。运行和地图仍在。</translation>
    </message>
    <message>
        <source>Patchwork: pretrain, train on polygons, map</source>
        <translation>Patchwork：预训练、用多边形训练、制图</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Pick one from the map, or choose a point layer.</source>
        <translation>请在地图上拾取一个，或选择点图层。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>像素大小</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Pixels across</source>
        <translation>横向像素数</translation>
    </message>
    <message>
        <source>pixels blended between tiles</source>
        <translation>瓦片之间融合的像素数</translation>
    </message>
    <message>
        <source>pixels drawn, at most</source>
        <translation>最多抽取的像素数</translation>
    </message>
    <message>
        <source>pixels of a class in a block, at most</source>
        <translation>每个区块中每个类别的最多像素数</translation>
    </message>
    <message>
        <source>pixels of a polygon, at most</source>
        <translation>每个多边形的最多像素数</translation>
    </message>
    <message>
        <source>Pixels of the image</source>
        <translation>影像像素</translation>
    </message>
    <message>
        <source>Pixels that the product&apos;s own mask marks become no data.</source>
        <translation>产品自带掩膜所标记的像素变为无数据。</translation>
    </message>
    <message>
        <source>pixels that train a classifier</source>
        <translation>训练分类器的像素数</translation>
    </message>
    <message>
        <source>Place to be similar to</source>
        <translation>要与之相似的位置</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>places avoided</source>
        <translation>避开的位置</translation>
    </message>
    <message>
        <source>Places looked at in one step. Automatic fits the memory.</source>
        <translation>一步中查看的位置数。自动：适应内存。</translation>
    </message>
    <message>
        <source>Places that are unlike, as points</source>
        <translation>不相似的位置（点）</translation>
    </message>
    <message>
        <source>places wanted</source>
        <translation>所需位置数</translation>
    </message>
    <message>
        <source>Point at a place to see where it looks. A click holds it, Escape lets it go.</source>
        <translation>指向一个位置以查看它关注何处。点击可固定，Escape 解除。</translation>
    </message>
    <message>
        <source>Point {number} of {count}, {labelled} labelled</source>
        <translation>第 {number} 个点，共 {count} 个，已标注 {labelled} 个</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Points for the classes</source>
        <translation>各类别的点数</translation>
    </message>
    <message>
        <source>points for the classes</source>
        <translation>各类别的点数</translation>
    </message>
    <message>
        <source>Points in every class: with fewer its own figures are rough.</source>
        <translation>地图每个类别中的点数：过少时该类别自身的指标较粗略。</translation>
    </message>
    <message>
        <source>Points of a random sample, a dense map, or polygons. Never the polygons you trained on.</source>
        <translation>随机样本的点、全覆盖地图或多边形。切勿使用训练所用的多边形。</translation>
    </message>
    <message>
        <source>Points of each class at least</source>
        <translation>每个类别的最少点数</translation>
    </message>
    <message>
        <source>points that were drawn at random</source>
        <translation>随机抽取的点</translation>
    </message>
    <message>
        <source>points wanted</source>
        <translation>所需点数</translation>
    </message>
    <message>
        <source>&amp;Polygon layer</source>
        <translation>多边形图层(&amp;P)</translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation>区域的多边形图层</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Polygons drawn already</source>
        <translation>已绘制的多边形</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>图层的多边形</translation>
    </message>
    <message>
        <source>Polygons of similar places</source>
        <translation>相似位置的多边形</translation>
    </message>
    <message>
        <source>Polygons you have: nothing is suggested in or beside them.</source>
        <translation>已有的多边形：其内部及旁边不作建议。</translation>
    </message>
    <message>
        <source>Power (radar, linear)</source>
        <translation>功率（雷达，线性）</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>数值精度(&amp;P)</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数值精度</translation>
    </message>
    <message>
        <source>precision of numbers</source>
        <translation>数值精度</translation>
    </message>
    <message>
        <source>preference for rare classes</source>
        <translation>对稀有类别的偏重</translation>
    </message>
    <message>
        <source>Prepare &amp;now</source>
        <translation>立即准备(&amp;N)</translation>
    </message>
    <message>
        <source>Prepare rasters</source>
        <translation>准备栅格</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Press the number of the class you see in the framed pixel, then N for the next point.</source>
        <translation>按下框内像素所见类别的数字键，再按 N 前往下一个点。</translation>
    </message>
    <message>
        <source>Pretrain</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>Pretrain a backbone</source>
        <translation>预训练骨干网络</translation>
    </message>
    <message>
        <source>Pretrained backbone</source>
        <translation>预训练的骨干网络</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一个位置</translation>
    </message>
    <message>
        <source>Previous place (Shift+N)</source>
        <translation>上一个位置 (Shift+N)</translation>
    </message>
    <message>
        <source>Previous place to label</source>
        <translation>上一个待标注位置</translation>
    </message>
    <message>
        <source>Previous point (Shift+N)</source>
        <translation>上一个点 (Shift+N)</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>Pro&amp;babilities</source>
        <translation>概率(&amp;B)</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器 (CPU)</translation>
    </message>
    <message>
        <source>processor threads</source>
        <translation>处理器线程数</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product folders, web layers, all rasters of a group, results</source>
        <translation>产品文件夹、网络图层、组内全部栅格、结果</translation>
    </message>
    <message>
        <source>Product: {}</source>
        <translation>产品：{}</translation>
    </message>
    <message>
        <source>prototypes</source>
        <translation>原型数</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>PSPNet</source>
        <translation>PSPNet</translation>
    </message>
    <message>
        <source>Published file</source>
        <translation>已发布的文件</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>已发布的权重</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>P&amp;ython there</source>
        <translation>远端 Python(&amp;Y)</translation>
    </message>
    <message>
        <source>Python {} could not be fetched ({}).</source>
        <translation>无法获取 Python {}（{}）。</translation>
    </message>
    <message>
        <source>Python {} with PyTorch {} works: {}.</source>
        <translation>Python {} 与 PyTorch {} 可用：{}。</translation>
    </message>
    <message>
        <source>Python {}, PyTorch {}, {}; made {}, {}</source>
        <translation>Python {}，PyTorch {}，{}；创建于 {}，{}</translation>
    </message>
    <message>
        <source>&amp;Quick (forest only)</source>
        <translation>快速（仅森林）(&amp;Q)</translation>
    </message>
    <message>
        <source>Quick: the random forest alone</source>
        <translation>快速：仅随机森林</translation>
    </message>
    <message>
        <source>radar brightness varied by, dB</source>
        <translation>雷达亮度变化幅度（dB）</translation>
    </message>
    <message>
        <source>radar in decibels</source>
        <translation>以分贝表示的雷达数据</translation>
    </message>
    <message>
        <source>radar with a negative median is dB, everything else is scaled band by band</source>
        <translation>中位数为负的雷达数据为 dB，其余逐波段缩放</translation>
    </message>
    <message>
        <source>radar&apos;s look direction kept</source>
        <translation>保持雷达视向</translation>
    </message>
    <message>
        <source>radar, linear amplitude</source>
        <translation>雷达，线性振幅</translation>
    </message>
    <message>
        <source>radar, linear power</source>
        <translation>雷达，线性功率</translation>
    </message>
    <message>
        <source>Random (control)</source>
        <translation>随机（对照）</translation>
    </message>
    <message>
        <source>Random points to draw</source>
        <translation>要抽取的随机点</translation>
    </message>
    <message>
        <source>Random weights show what attention looks like without any learning.</source>
        <translation>随机权重显示未经任何学习的注意力是什么样。</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>Raster layers</source>
        <translation>栅格图层</translation>
    </message>
    <message>
        <source>Raster of class codes</source>
        <translation>类别代码栅格</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>Rasters and products</source>
        <translation>栅格和产品</translation>
    </message>
    <message>
        <source>Ras&amp;ters are</source>
        <translation>栅格为(&amp;T)</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>正在读取两次运行…</translation>
    </message>
    <message>
        <source>Reading {} …</source>
        <translation>正在读取 {} …</translation>
    </message>
    <message>
        <source>Reads the rasters once: grid, bands, roles, units, statistics and the share of valid pixels; and decodes them into the tile cache, so that training starts at once. Optional: training does it too.</source>
        <translation>将栅格读取一遍：格网、波段、用途、单位、统计值和有效像素占比；并解码到瓦片缓存，使训练可立即开始。可选：训练时也会进行。</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>参考数据(&amp;F)</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考数据</translation>
    </message>
    <message>
        <source>Reference points or polygons</source>
        <translation>参考点或参考多边形</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>反射率</translation>
    </message>
    <message>
        <source>reflectance, 0 to about 1</source>
        <translation>反射率，0 到约 1</translation>
    </message>
    <message>
        <source>Relative (0 = uniform)</source>
        <translation>相对值（0 = 均匀）</translation>
    </message>
    <message>
        <source>Relative: log2 of attention against uniform, comparable between windows. Share: raw softmax values.</source>
        <translation>相对值：注意力与均匀分布之比的 log2，各窗口间可比。份额：原始 softmax 值。</translation>
    </message>
    <message>
        <source>relative; 0 looks there as much as anywhere, +1 twice as much</source>
        <translation>相对值；0 表示对该处的关注与别处相同，+1 表示两倍</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Removing the environment…</source>
        <translation>正在移除环境…</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修复(&amp;R)</translation>
    </message>
    <message>
        <source>repeats of the validation</source>
        <translation>验证的重复次数</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>报告(&amp;B)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report against a reference</source>
        <translation>对照参考数据的报告</translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation>报告：{}</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Resolution: {own} {unit}, about {gsd}</source>
        <translation>分辨率：{own} {unit}，约 {gsd}</translation>
    </message>
    <message>
        <source>Resolution: {}</source>
        <translation>分辨率：{}</translation>
    </message>
    <message>
        <source>Resolution: {}, in an unknown unit</source>
        <translation>分辨率：{}，单位未知</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Resuming would end the same way: change that, then start a new run.</source>
        <translation>恢复会得到同样的结局：请先更改该处，再开始新运行。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Roles of the bands</source>
        <translation>波段的用途</translation>
    </message>
    <message>
        <source>Roll-out through all blocks</source>
        <translation>贯穿所有模块的展开</translation>
    </message>
    <message>
        <source>Rounds of training</source>
        <translation>训练轮次</translation>
    </message>
    <message>
        <source>rule of choice</source>
        <translation>选择规则</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run again: {}</source>
        <translation>再次运行：{}</translation>
    </message>
    <message>
        <source>Run aga&amp;in…</source>
        <translation>再次运行(&amp;I)…</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>运行文件夹</translation>
    </message>
    <message>
        <source>Run folder: {}</source>
        <translation>运行文件夹：{}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Running on {}</source>
        <translation>正在 {} 上运行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runs made by hand are listed where their folder lies in
{}</source>
        <translation>手动进行的运行，其文件夹位于以下位置时会列在此处：
{}</translation>
    </message>
    <message>
        <source>Runs, environments and caches lie here. The environment variable PATCHWORK_HOME moves it.</source>
        <translation>运行、环境和缓存存放于此。可用环境变量 PATCHWORK_HOME 移动。</translation>
    </message>
    <message>
        <source>Same for every class</source>
        <translation>每个类别相同</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>sample points drawn</source>
        <translation>抽取的样本点</translation>
    </message>
    <message>
        <source>Sample to check a map</source>
        <translation>用于检查地图的样本</translation>
    </message>
    <message>
        <source>Sample to label</source>
        <translation>待标注样本</translation>
    </message>
    <message>
        <source>samples a second</source>
        <translation>样本数/秒</translation>
    </message>
    <message>
        <source>samples at once (batch)</source>
        <translation>一次的样本数（批大小）</translation>
    </message>
    <message>
        <source>samples remembered for the contrast</source>
        <translation>为对比记住的样本数</translation>
    </message>
    <message>
        <source>Satellite product, instead of layers</source>
        <translation>卫星产品（代替图层）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a &amp;web layer (XYZ, WMS) as raster…</source>
        <translation>将网络图层（XYZ、WMS）保存为栅格(&amp;W)…</translation>
    </message>
    <message>
        <source>Saves what the map window shows now. These are pictures, red, green and blue: no measured values.</source>
        <translation>保存地图窗口当前显示的内容。这些是红、绿、蓝图片：不是测量值。</translation>
    </message>
    <message>
        <source>Say where to keep the answers.</source>
        <translation>请指定答案的保存位置。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放系数</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>缩放系数</translation>
    </message>
    <message>
        <source>Scale, offset</source>
        <translation>缩放系数、偏移量</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>缩放值</translation>
    </message>
    <message>
        <source>scaled, the file&apos;s own numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>缩放值，即文件自身的数值；学习前每个波段归为均值 0、标准差 1</translation>
    </message>
    <message>
        <source>Sce&amp;ne</source>
        <translation>景(&amp;N)</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>景</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>景</translation>
    </message>
    <message>
        <source>Score from which a place becomes a polygon, 1 = the same. Automatic parts all scores into two groups (Otsu); for something rare choose a higher one after a look at the raster.</source>
        <translation>达到此评分的位置成为多边形，1 = 相同。自动：将所有评分分为两组（Otsu）；对于罕见的目标，请查看栅格后选择较高的值。</translation>
    </message>
    <message>
        <source>Score from which a place is similar</source>
        <translation>达到此评分的位置为相似</translation>
    </message>
    <message>
        <source>Score the whole scene by what is like these places (Enter)</source>
        <translation>按与这些位置的相似程度为整景评分 (Enter)</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二次运行</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>seed of chance</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>SegFormer&apos;s decoder</source>
        <translation>SegFormer 的解码器</translation>
    </message>
    <message>
        <source>Select one run to write its note.</source>
        <translation>请选择一个运行来填写备注。</translation>
    </message>
    <message>
        <source>Select two runs to see what differs</source>
        <translation>选择两个运行以查看差异</translation>
    </message>
    <message>
        <source>Selec&amp;ted polygons only</source>
        <translation>仅选中的多边形(&amp;T)</translation>
    </message>
    <message>
        <source>selected {}</source>
        <translation>已选择 {}</translation>
    </message>
    <message>
        <source>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, or a role for each between commas. Empty: as published, else by their number.</source>
        <translation>sentinel2-13、sentinel2-12、sentinel2-10、sentinel1、rgb，或每个通道一个用途，以逗号分隔。留空：按发布时的说明，否则按通道数。</translation>
    </message>
    <message>
        <source>Set by the environment variable {}, which goes before this setting.</source>
        <translation>由环境变量 {} 设置，它优先于此设置。</translation>
    </message>
    <message>
        <source>Set up Patchwork</source>
        <translation>安装设置 Patchwork</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>安装设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>安装设置…</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings of the method</source>
        <translation>方法的设置</translation>
    </message>
    <message>
        <source>Several places or dates with the same bands, instead of one stack.</source>
        <translation>波段相同的多个地点或日期，而不是一个叠加。</translation>
    </message>
    <message>
        <source>share drawn at random</source>
        <translation>随机抽取的份额</translation>
    </message>
    <message>
        <source>share hidden</source>
        <translation>遮盖的份额</translation>
    </message>
    <message>
        <source>share of a window that overlaps</source>
        <translation>窗口的重叠份额</translation>
    </message>
    <message>
        <source>share of labels falsified</source>
        <translation>被篡改标签的份额</translation>
    </message>
    <message>
        <source>share of paths dropped</source>
        <translation>丢弃路径的份额</translation>
    </message>
    <message>
        <source>share of samples that lose a sensor</source>
        <translation>缺失一种传感器的样本份额</translation>
    </message>
    <message>
        <source>Share of the attention in an additional mask</source>
        <translation>附加掩膜所含注意力的份额</translation>
    </message>
    <message>
        <source>share of the attention in the mask</source>
        <translation>掩膜所含注意力的份额</translation>
    </message>
    <message>
        <source>share of the crop in a large view</source>
        <translation>大视图占裁块的份额</translation>
    </message>
    <message>
        <source>share of the crop in a small view</source>
        <translation>小视图占裁块的份额</translation>
    </message>
    <message>
        <source>share of the crop in a view</source>
        <translation>视图占裁块的份额</translation>
    </message>
    <message>
        <source>share of the disk for decoded imagery</source>
        <translation>解码影像占磁盘的份额</translation>
    </message>
    <message>
        <source>Share of the free disk for the tile cache</source>
        <translation>瓦片缓存占可用磁盘空间的份额</translation>
    </message>
    <message>
        <source>share of the memory for training windows</source>
        <translation>训练窗口占内存的份额</translation>
    </message>
    <message>
        <source>share of the pixels that teach</source>
        <translation>参与学习的像素份额</translation>
    </message>
    <message>
        <source>share of the places compared</source>
        <translation>参与比较的位置份额</translation>
    </message>
    <message>
        <source>share of the steps that warms up</source>
        <translation>预热步数的份额</translation>
    </message>
    <message>
        <source>share of the steps until then</source>
        <translation>到达该份额前的步数份额</translation>
    </message>
    <message>
        <source>share of the steps with a frozen backbone</source>
        <translation>骨干网络冻结的步数份额</translation>
    </message>
    <message>
        <source>Share of the window</source>
        <translation>占窗口的份额</translation>
    </message>
    <message>
        <source>share of time spent waiting for data</source>
        <translation>等待数据的时间占比</translation>
    </message>
    <message>
        <source>Share that changed</source>
        <translation>变化的份额</translation>
    </message>
    <message>
        <source>Shared fol&amp;ders</source>
        <translation>共享文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (beta)</source>
        <translation>频谱损失的锐度 (beta)</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (gamma)</source>
        <translation>频谱损失的锐度 (gamma)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show lo&amp;g</source>
        <translation>显示日志(&amp;G)</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>显示运行</translation>
    </message>
    <message>
        <source>Show &amp;side by side</source>
        <translation>并排显示(&amp;S)</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>在文件管理器中显示该文件夹</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>显示地图</translation>
    </message>
    <message>
        <source>Show the polygon in the map window</source>
        <translation>在地图窗口中显示该多边形</translation>
    </message>
    <message>
        <source>Show what a click would give where the pointer rests</source>
        <translation>显示在指针停留处点击会得到什么</translation>
    </message>
    <message>
        <source>Shows the runs in which every word occurs.</source>
        <translation>显示包含所有词的运行。</translation>
    </message>
    <message>
        <source>Shows what a pretrained network tells apart: the directions in which its tokens differ most, as bands; the first three are drawn as red, green and blue.

Equal colours mean that the network sees the same. Fitted on a sample of the scene; signs are fixed, so that the same scene gets the same colours again.</source>
        <translation>显示预训练网络能区分的内容：其 token 差异最大的方向，作为波段；前三个以红、绿、蓝绘制。

颜色相同表示网络看来相同。在该景的样本上拟合；符号固定，使同一景再次得到相同的颜色。</translation>
    </message>
    <message>
        <source>Shows where a patch looks, not why a class was chosen.</source>
        <translation>显示图像块关注何处，而非为何选定某个类别。</translation>
    </message>
    <message>
        <source>side of a crop, pixels</source>
        <translation>裁块边长（像素）</translation>
    </message>
    <message>
        <source>side of a hidden block, pixels</source>
        <translation>遮盖块边长（像素）</translation>
    </message>
    <message>
        <source>side of a large view, pixels</source>
        <translation>大视图边长（像素）</translation>
    </message>
    <message>
        <source>side of a patch, pixels</source>
        <translation>图像块边长（像素）</translation>
    </message>
    <message>
        <source>side of a picture, pixels</source>
        <translation>图片边长（像素）</translation>
    </message>
    <message>
        <source>side of a place, pixels</source>
        <translation>位置边长（像素）</translation>
    </message>
    <message>
        <source>side of a small view, pixels</source>
        <translation>小视图边长（像素）</translation>
    </message>
    <message>
        <source>side of a tile, pixels</source>
        <translation>瓦片边长（像素）</translation>
    </message>
    <message>
        <source>side of a window, pixels</source>
        <translation>窗口边长（像素）</translation>
    </message>
    <message>
        <source>side of falsified squares, pixels</source>
        <translation>被篡改方块的边长（像素）</translation>
    </message>
    <message>
        <source>Side of the pieces of imagery the network looks at.</source>
        <translation>网络所看影像片段的边长。</translation>
    </message>
    <message>
        <source>Similar places</source>
        <translation>相似位置</translation>
    </message>
    <message>
        <source>Similar places: click on what you look for and find more of it in the whole scene</source>
        <translation>相似位置：点击要查找的目标，在整景中找出更多</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>simplification of outlines, pixels</source>
        <translation>轮廓简化（像素）</translation>
    </message>
    <message>
        <source>Simplify outlines within half a pixel</source>
        <translation>在半个像素范围内简化轮廓</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>size of the gradient</source>
        <translation>梯度大小</translation>
    </message>
    <message>
        <source>size of the network</source>
        <translation>网络的大小</translation>
    </message>
    <message>
        <source>size of {} in bytes</source>
        <translation>{} 的大小（字节）</translation>
    </message>
    <message>
        <source>Size: {width} × {height} pixels</source>
        <translation>大小：{width} × {height} 像素</translation>
    </message>
    <message>
        <source>Sleep after the present step</source>
        <translation>当前步完成后休眠</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小型</translation>
    </message>
    <message>
        <source>Sm&amp;all views</source>
        <translation>小视图(&amp;A)</translation>
    </message>
    <message>
        <source>small views</source>
        <translation>小视图</translation>
    </message>
    <message>
        <source>&amp;Smallest part</source>
        <translation>最小部分(&amp;S)</translation>
    </message>
    <message>
        <source>smallest polygon, pixels</source>
        <translation>最小多边形（像素）</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>spectra varied</source>
        <translation>光谱变化</translation>
    </message>
    <message>
        <source>Standard error of the overall accuracy</source>
        <translation>总体精度的标准误差</translation>
    </message>
    <message>
        <source>standard error wanted</source>
        <translation>所需标准误差</translation>
    </message>
    <message>
        <source>Start a new run with these settings, or others</source>
        <translation>用这些设置或其他设置开始新运行</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>请重新开始。</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>仍然开始</translation>
    </message>
    <message>
        <source>Start drawin&amp;g attention</source>
        <translation>开始绘制注意力(&amp;G)</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>可随时重新开始。</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>请重新开始。</translation>
    </message>
    <message>
        <source>Start it again; it begins anew.</source>
        <translation>请重新开始；它会从头进行。</translation>
    </message>
    <message>
        <source>Start mappin&amp;g</source>
        <translation>开始制图(&amp;G)</translation>
    </message>
    <message>
        <source>Start mappin&amp;g and attention</source>
        <translation>开始制图和注意力(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation>开始新运行(&amp;S)</translation>
    </message>
    <message>
        <source>Start one on the page Pretrain.</source>
        <translation>请在“预训练”页上开始一个。</translation>
    </message>
    <message>
        <source>Start pretrainin&amp;g</source>
        <translation>开始预训练(&amp;G)</translation>
    </message>
    <message>
        <source>Start the job; it goes on even when QGIS is closed.</source>
        <translation>开始任务；关闭 QGIS 后仍继续运行。</translation>
    </message>
    <message>
        <source>Start trainin&amp;g</source>
        <translation>开始训练(&amp;G)</translation>
    </message>
    <message>
        <source>Starting the backend…</source>
        <translation>正在启动后端…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>starts from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>statistics of the teacher</source>
        <translation>教师网络的统计</translation>
    </message>
    <message>
        <source>Statistics, training and maps keep inside this area.</source>
        <translation>统计、训练和制图均限于此区域内。</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>steps between checkpoints</source>
        <translation>检查点间隔步数</translation>
    </message>
    <message>
        <source>steps in which the prototypes rest</source>
        <translation>原型不更新的步数</translation>
    </message>
    <message>
        <source>steps of warm-up</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>steps until the teacher&apos;s temperature</source>
        <translation>达到教师网络温度前的步数</translation>
    </message>
    <message>
        <source>Stop and leave nothing behind</source>
        <translation>停止且不留下任何内容</translation>
    </message>
    <message>
        <source>Stop; what was done is kept and can be resumed</source>
        <translation>停止；已完成的部分会保留，可以恢复</translation>
    </message>
    <message>
        <source>Stratified random points, answered by the dense reference. Empty: none.</source>
        <translation>分层随机点，由全覆盖参考数据给出答案。留空：无。</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Study attention</source>
        <translation>研究注意力</translation>
    </message>
    <message>
        <source>Study: this model was trained on labels. Where they are this reference’s, it has seen the answers: study its pretrained backbone instead.</source>
        <translation>研究：此模型用标签训练过。若那些标签就是此参考数据，它已见过答案：请改为研究其预训练的骨干网络。</translation>
    </message>
    <message>
        <source>Study: {}</source>
        <translation>研究：{}</translation>
    </message>
    <message>
        <source>Suggest places</source>
        <translation>建议位置</translation>
    </message>
    <message>
        <source>Suggested places</source>
        <translation>建议的位置</translation>
    </message>
    <message>
        <source>Table of changes</source>
        <translation>变化表</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Take the table as the legend has it</source>
        <translation>恢复为图例中的表</translation>
    </message>
    <message>
        <source>Take this point&apos;s answer back (Backspace)</source>
        <translation>撤回此点的答案 (Backspace)</translation>
    </message>
    <message>
        <source>Taken back out of {}.</source>
        <translation>已从 {} 中撤回。</translation>
    </message>
    <message>
        <source>Teach the classes with your polygons. Four candidates are compared on held-out polygons; the best makes the map.</source>
        <translation>用多边形教会网络识别类别。四个候选模型在留出的多边形上比较；最佳者用于制图。</translation>
    </message>
    <message>
        <source>temperature of the contrast</source>
        <translation>对比的温度</translation>
    </message>
    <message>
        <source>temperature of the student</source>
        <translation>学生网络的温度</translation>
    </message>
    <message>
        <source>temperature of the teacher</source>
        <translation>教师网络的温度</translation>
    </message>
    <message>
        <source>temperature of the teacher at first</source>
        <translation>教师网络的初始温度</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>That many instead.</source>
        <translation>改用此数量。</translation>
    </message>
    <message>
        <source>The algorithm was not prepared.</source>
        <translation>算法未经准备。</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>无法写入答案。</translation>
    </message>
    <message>
        <source>The answer is doubtful: the report says how much such answers matter</source>
        <translation>此答案存疑：报告会说明这类答案的影响</translation>
    </message>
    <message>
        <source>The area to work in</source>
        <translation>工作区域</translation>
    </message>
    <message>
        <source>The attribute that gets the class.</source>
        <translation>存放类别的属性。</translation>
    </message>
    <message>
        <source>The attribute that holds the class.</source>
        <translation>存放类别的属性。</translation>
    </message>
    <message>
        <source>The attribute that holds the class: a code or a name.</source>
        <translation>存放类别的属性：代码或名称。</translation>
    </message>
    <message>
        <source>The attribute “{}” cannot hold “{}”.</source>
        <translation>属性“{}”无法容纳“{}”。</translation>
    </message>
    <message>
        <source>The attribute “{}” holds numbers, “{}” is none.</source>
        <translation>属性“{}”存放数字，“{}”不是数字。</translation>
    </message>
    <message>
        <source>The attribute “{}” holds {} characters at most.</source>
        <translation>属性“{}”最多容纳 {} 个字符。</translation>
    </message>
    <message>
        <source>the average of network and forest</source>
        <translation>网络与森林的平均</translation>
    </message>
    <message>
        <source>The backend ended unexpectedly and is started again…</source>
        <translation>后端意外终止，正在重新启动…</translation>
    </message>
    <message>
        <source>The backend is not running.</source>
        <translation>后端未运行。</translation>
    </message>
    <message>
        <source>The backend is not running: see above.</source>
        <translation>后端未运行：见上方。</translation>
    </message>
    <message>
        <source>The backend is started again after an unexpected end. Jobs go on.</source>
        <translation>后端意外终止后已重新启动。任务继续进行。</translation>
    </message>
    <message>
        <source>The backend starts again; your clicks are kept.</source>
        <translation>后端正在重新启动；点击会保留。</translation>
    </message>
    <message>
        <source>The backend&apos;s Python interpreter</source>
        <translation>后端的 Python 解释器</translation>
    </message>
    <message>
        <source>the best by cross-validation, the simpler one where they are equally good</source>
        <translation>交叉验证中最佳者，相当时取较简单者</translation>
    </message>
    <message>
        <source>The best map of each class as PNG. Empty: in the run&apos;s folder.</source>
        <translation>每个类别的最佳图，PNG 格式。留空：存入运行的文件夹。</translation>
    </message>
    <message>
        <source>The chosen file was not imported; “Start from” says why. Import another, or choose another start.</source>
        <translation>所选文件未导入；“起点”处说明了原因。请导入其他文件，或选择其他起点。</translation>
    </message>
    <message>
        <source>The class is there, but its colour was not kept in the file: {}</source>
        <translation>类别已添加，但其颜色未能保存到文件中：{}</translation>
    </message>
    <message>
        <source>The class “{text}” of code {code} ({name}) is no whole number from 0 up. Empty leaves a code out.</source>
        <translation>代码 {code}（{name}）的类别“{text}”不是从 0 开始的整数。留空可排除该代码。</translation>
    </message>
    <message>
        <source>The class “{}” exists already.</source>
        <translation>类别“{}”已存在。</translation>
    </message>
    <message>
        <source>The curve appears once a network trains.</source>
        <translation>网络开始训练后显示曲线。</translation>
    </message>
    <message>
        <source>The encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>the environment stands</source>
        <translation>环境已建立</translation>
    </message>
    <message>
        <source>the fastest device of this computer</source>
        <translation>本机最快的设备</translation>
    </message>
    <message>
        <source>The first run stays as it is.</source>
        <translation>原运行保持不变。</translation>
    </message>
    <message>
        <source>The folder of a run that left a land-cover map.</source>
        <translation>留有土地覆盖图的运行的文件夹。</translation>
    </message>
    <message>
        <source>The folder that holds the wheels</source>
        <translation>存放 wheel 的文件夹</translation>
    </message>
    <message>
        <source>The forest alone, within seconds: good for checking the polygons before the longer training.</source>
        <translation>仅森林，数秒完成：适合在较长的训练之前检查多边形。</translation>
    </message>
    <message>
        <source>the forest with a majority filter</source>
        <translation>带众数滤波的森林</translation>
    </message>
    <message>
        <source>The GeoPackage of the points. Your answers are written into it.</source>
        <translation>存放点的 GeoPackage。答案写入其中。</translation>
    </message>
    <message>
        <source>the image&apos;s own grid</source>
        <translation>影像自身的格网</translation>
    </message>
    <message>
        <source>The image&apos;s own grid, or one value for each patch.</source>
        <translation>影像自身的格网，或每个图像块一个值。</translation>
    </message>
    <message>
        <source>The installation was cancelled.</source>
        <translation>安装已取消。</translation>
    </message>
    <message>
        <source>The installation was ended from outside.</source>
        <translation>安装被外部终止。</translation>
    </message>
    <message>
        <source>The interpreter that “make env” prints on that computer.</source>
        <translation>“make env”在那台计算机上输出的解释器。</translation>
    </message>
    <message>
        <source>The job has said nothing so far.</source>
        <translation>任务尚无任何消息。</translation>
    </message>
    <message>
        <source>The job&apos;s worker is gone. Resume the run in Patchwork&apos;s dock, or see {}.</source>
        <translation>任务的工作进程已不存在。请在 Patchwork 停靠面板中恢复运行，或查看 {}。</translation>
    </message>
    <message>
        <source>The label polygons</source>
        <translation>标签多边形</translation>
    </message>
    <message>
        <source>The layer may not take this shape or class.</source>
        <translation>该图层可能不接受此形状或类别。</translation>
    </message>
    <message>
        <source>The layer&apos;s CRS cannot express this place.</source>
        <translation>该图层的 CRS 无法表达此位置。</translation>
    </message>
    <message>
        <source>The layer&apos;s own codes</source>
        <translation>图层自身的代码</translation>
    </message>
    <message>
        <source>The legend stored before cannot be replaced.</source>
        <translation>无法替换先前存储的图例。</translation>
    </message>
    <message>
        <source>The legend’s table</source>
        <translation>图例的表</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>日志为空。</translation>
    </message>
    <message>
        <source>The map window</source>
        <translation>地图窗口</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this place.</source>
        <translation>地图的坐标系无法显示此位置。</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this point.</source>
        <translation>地图的坐标系无法显示此点。</translation>
    </message>
    <message>
        <source>The method&apos;s own settings as JSON, for those who know them, such as {&quot;window&quot;: 512}.</source>
        <translation>方法自身的设置，JSON 格式，供熟悉者使用，例如 {&quot;window&quot;: 512}。</translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation>正在读取模型。</translation>
    </message>
    <message>
        <source>The model suits the scene.</source>
        <translation>模型与该景匹配。</translation>
    </message>
    <message>
        <source>The model that helps to point: none, or a finished run of yours</source>
        <translation>协助指点的模型：无，或一个已完成的运行</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>模型自身的权重</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The network is the one you start from: the size sets steps and batch alone.</source>
        <translation>网络即作为起点的网络：大小只决定步数和批大小。</translation>
    </message>
    <message>
        <source>The new class has no name.</source>
        <translation>新类别没有名称。</translation>
    </message>
    <message>
        <source>The object before this one is still being written: press Enter again.</source>
        <translation>上一个对象仍在写入：请再按一次 Enter。</translation>
    </message>
    <message>
        <source>the one that training chose</source>
        <translation>训练所选的候选模型</translation>
    </message>
    <message>
        <source>the patch&apos;s share of the window&apos;s attention</source>
        <translation>图像块占窗口注意力的份额</translation>
    </message>
    <message>
        <source>The polygon could not be added.</source>
        <translation>无法添加该多边形。</translation>
    </message>
    <message>
        <source>The polygons lie outside the chosen rasters.</source>
        <translation>多边形位于所选栅格之外。</translation>
    </message>
    <message>
        <source>The polygons stay; clicks are answered as if nothing had been accepted yet.</source>
        <translation>多边形保留；对点击的应答如同尚未接受任何对象。</translation>
    </message>
    <message>
        <source>The polygons&apos; attribute that holds the class.</source>
        <translation>多边形中存放类别的属性。</translation>
    </message>
    <message>
        <source>The polygons&apos; file could not be made. {}</source>
        <translation>无法创建多边形文件。{}</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>The project has no polygon layer for the area: choose another area.</source>
        <translation>工程中没有可作区域的多边形图层：请选择其他区域。</translation>
    </message>
    <message>
        <source>The project has no polygon layer: digitise some polygons of each class first.</source>
        <translation>工程中没有多边形图层：请先为每个类别数字化一些多边形。</translation>
    </message>
    <message>
        <source>The project has no raster to learn from: add one first.</source>
        <translation>工程中没有可供学习的栅格：请先添加一个。</translation>
    </message>
    <message>
        <source>The project has no web layer.</source>
        <translation>工程中没有网络图层。</translation>
    </message>
    <message>
        <source>The Python that runs Patchwork&apos;s backend. Empty: the environment that Patchwork installed.</source>
        <translation>运行 Patchwork 后端的 Python。留空：Patchwork 安装的环境。</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only.</source>
        <translation>快速模式只训练森林。</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only: choose a forest, or leave the quick mode.</source>
        <translation>快速模式只训练森林：请选择森林，或退出快速模式。</translation>
    </message>
    <message>
        <source>the random forest on the bands</source>
        <translation>基于波段的随机森林</translation>
    </message>
    <message>
        <source>The raster has a CRS and this polygon layer has none.</source>
        <translation>栅格有 CRS，而此多边形图层没有。</translation>
    </message>
    <message>
        <source>The raster has no CRS and this polygon layer has one.</source>
        <translation>栅格没有 CRS，而此多边形图层有。</translation>
    </message>
    <message>
        <source>The reference is</source>
        <translation>参考数据是</translation>
    </message>
    <message>
        <source>The reference layer</source>
        <translation>参考图层</translation>
    </message>
    <message>
        <source>The roll-out goes through all blocks.</source>
        <translation>展开贯穿所有模块。</translation>
    </message>
    <message>
        <source>The running pretraining does not learn from this scene.</source>
        <translation>正在进行的预训练未使用此景学习。</translation>
    </message>
    <message>
        <source>The same in both ({})</source>
        <translation>两者相同（{}）</translation>
    </message>
    <message>
        <source>The same job is under way already: {}.</source>
        <translation>相同的任务已在进行：{}。</translation>
    </message>
    <message>
        <source>The same map and seed give the same points.</source>
        <translation>相同的地图和随机种子得到相同的点。</translation>
    </message>
    <message>
        <source>the same number for every class</source>
        <translation>每个类别数量相同</translation>
    </message>
    <message>
        <source>The same place in the other map. Close this panel to end the comparison.</source>
        <translation>另一幅地图中的相同位置。关闭此面板即结束比较。</translation>
    </message>
    <message>
        <source>The same seed gives the same result again.</source>
        <translation>相同的随机种子再次得到相同的结果。</translation>
    </message>
    <message>
        <source>The same seed gives the same result on the same machine.</source>
        <translation>在同一台机器上，相同的随机种子得到相同的结果。</translation>
    </message>
    <message>
        <source>The sample names no classes.</source>
        <translation>样本未列出任何类别。</translation>
    </message>
    <message>
        <source>The sample was taken out of the project: the labelling is over. Its answers are in its file.</source>
        <translation>样本已从工程中移除：标注结束。答案保存在其文件中。</translation>
    </message>
    <message>
        <source>The scene is another one now: the clicks are gone.</source>
        <translation>景已更换：点击已清除。</translation>
    </message>
    <message>
        <source>The scene is another one now: the places are gone.</source>
        <translation>景已更换：位置已清除。</translation>
    </message>
    <message>
        <source>The scene to point into: {}</source>
        <translation>要指点的景：{}</translation>
    </message>
    <message>
        <source>The server stopped answering while {} was fetched.</source>
        <translation>获取 {} 时服务器停止响应。</translation>
    </message>
    <message>
        <source>The table leaves every code out.</source>
        <translation>该表排除了所有代码。</translation>
    </message>
    <message>
        <source>The table of changes cannot be written: {}</source>
        <translation>无法写入变化表：{}</translation>
    </message>
    <message>
        <source>The terms it is published under. Empty: what is known of it.</source>
        <translation>其发布所依据的条款。留空：采用已知的条款。</translation>
    </message>
    <message>
        <source>The transformer&apos;s block, from 0 (sees the image) to the last (sees what it has made of it).</source>
        <translation>transformer 的模块，从 0（看到影像）到最后（看到由影像得出的内容）。</translation>
    </message>
    <message>
        <source>The very same was done already: {}. Its result would come out again.</source>
        <translation>完全相同的计算已经做过：{}。结果会一样。</translation>
    </message>
    <message>
        <source>The view is being read…</source>
        <translation>正在读取视图…</translation>
    </message>
    <message>
        <source>The whole runs, results included (frees {})</source>
        <translation>整个运行，包括结果（释放 {}）</translation>
    </message>
    <message>
        <source>Their bands are stacked in this order on the grid of the first layer.</source>
        <translation>其波段按此顺序叠加到第一个图层的格网上。</translation>
    </message>
    <message>
        <source>There are no suggested places: ask for some on the Map page.</source>
        <translation>没有建议的位置：请在“制图”页上获取。</translation>
    </message>
    <message>
        <source>There is no class {} (yet).</source>
        <translation>（尚）无类别 {}。</translation>
    </message>
    <message>
        <source>There is no class {}.</source>
        <translation>没有类别 {}。</translation>
    </message>
    <message>
        <source>There is no finished run to start from yet: import published weights, or choose another start.</source>
        <translation>尚无可作为起点的已完成运行：请导入已发布的权重，或选择其他起点。</translation>
    </message>
    <message>
        <source>There is no raster to point into.</source>
        <translation>没有可供指点的栅格。</translation>
    </message>
    <message>
        <source>There is no sample in this project: draw one on the Map page, under “Check the map”.</source>
        <translation>此工程中没有样本：请在“制图”页的“检查地图”下抽取一个。</translation>
    </message>
    <message>
        <source>There is no sample yet: draw one.</source>
        <translation>尚无样本：请抽取一个。</translation>
    </message>
    <message>
        <source>There is no trained model yet: train on polygons first, or pretrain for attention alone.</source>
        <translation>尚无训练好的模型：请先用多边形训练，若只要注意力则预训练即可。</translation>
    </message>
    <message>
        <source>There is nothing to accept yet: click into an object.</source>
        <translation>尚无可接受的内容：请在对象内点击。</translation>
    </message>
    <message>
        <source>There is nothing to accept: the mask is empty.</source>
        <translation>没有可接受的内容：掩膜为空。</translation>
    </message>
    <message>
        <source>This backbone has no attention and knows no classes yet: train on polygons first.</source>
        <translation>此骨干网络没有注意力，也尚不认识类别：请先用多边形训练。</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤消。</translation>
    </message>
    <message>
        <source>This file exists already.</source>
        <translation>此文件已存在。</translation>
    </message>
    <message>
        <source>This layer cannot be edited.</source>
        <translation>此图层无法编辑。</translation>
    </message>
    <message>
        <source>This layer&apos;s file is missing.</source>
        <translation>此图层的文件缺失。</translation>
    </message>
    <message>
        <source>This model is a forest alone: it has no network. Choose a pretraining, or train a network.</source>
        <translation>此模型只有森林：没有网络。请选择一个预训练，或训练网络。</translation>
    </message>
    <message>
        <source>This model is a forest alone: nothing in it attends. Choose a pretraining, or train a network.</source>
        <translation>此模型只有森林：其中没有注意力。请选择一个预训练，或训练网络。</translation>
    </message>
    <message>
        <source>This network looks at two sensors at once: draw its attention on the Map page instead.</source>
        <translation>此网络同时使用两种传感器：请改在“制图”页上绘制其注意力。</translation>
    </message>
    <message>
        <source>This place cannot be shown in the map&apos;s coordinate system.</source>
        <translation>此位置无法在地图的坐标系中显示。</translation>
    </message>
    <message>
        <source>This place lies outside {}: it was not added. Click into it, or choose another one under Scene.</source>
        <translation>此位置在 {} 之外：未添加。请在其范围内点击，或在“景”下选择其他景。</translation>
    </message>
    <message>
        <source>This run has logged no curve.</source>
        <translation>此运行未记录曲线。</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程(&amp;W)</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>threshold of likeness</source>
        <translation>相似度阈值</translation>
    </message>
    <message>
        <source>Tick a raster on the Data page first.</source>
        <translation>请先在“数据”页上勾选一个栅格。</translation>
    </message>
    <message>
        <source>Tick a raster.</source>
        <translation>请勾选一个栅格。</translation>
    </message>
    <message>
        <source>Tick the bands to use. The role says what a band shows; click to change it.</source>
        <translation>勾选要使用的波段。用途说明波段显示什么；点击可更改。</translation>
    </message>
    <message>
        <source>&amp;Tick the rasters of a group</source>
        <translation>勾选一个组的栅格(&amp;T)</translation>
    </message>
    <message>
        <source>Tick the rasters to use. They are never changed.</source>
        <translation>勾选要使用的栅格。它们绝不会被更改。</translation>
    </message>
    <message>
        <source>Tick what to make.</source>
        <translation>请勾选要生成的内容。</translation>
    </message>
    <message>
        <source>tile</source>
        <translation>瓦片</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>瓦片</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>微型</translation>
    </message>
    <message>
        <source>to be labelled</source>
        <translation>待标注</translation>
    </message>
    <message>
        <source>tokens looked at, at most</source>
        <translation>最多查看的 token 数</translation>
    </message>
    <message>
        <source>told from the layer</source>
        <translation>由图层判断</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train on polygons</source>
        <translation>用多边形训练</translation>
    </message>
    <message>
        <source>Train the decoder only: faster, and safer with few polygons.</source>
        <translation>只训练解码器：更快，多边形较少时更稳妥。</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>已训练</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training on polygons</source>
        <translation>用多边形训练</translation>
    </message>
    <message>
        <source>Training polygons</source>
        <translation>训练多边形</translation>
    </message>
    <message>
        <source>Training steps</source>
        <translation>训练步数</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>训练步数</translation>
    </message>
    <message>
        <source>Trains a network on the pretrained backbone and a random forest on the bands, compares them and their average by spatially blocked cross-validation over your polygons, and keeps the best, or the simpler one where they are equally good. The result is a model for mapping.

Polygons are taken as you see them: filter, selection (if asked), unsaved edits and joins included.</source>
        <translation>在预训练的骨干网络上训练一个网络，在波段上训练一个随机森林，通过对多边形的空间分块交叉验证比较二者及其平均，保留最佳者，相当时保留较简单者。结果是用于制图的模型。

多边形按所见采用：包括过滤条件、选择（若要求）、未保存的编辑和连接。</translation>
    </message>
    <message>
        <source>trees of the forest</source>
        <translation>森林的树数</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Two kinds of jobs: what only one has is left out</source>
        <translation>两种不同的任务：仅一方具有的内容已略去</translation>
    </message>
    <message>
        <source>U-Net</source>
        <translation>U-Net</translation>
    </message>
    <message>
        <source>U-Net++</source>
        <translation>U-Net++</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>撤消更改</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Unsure (U)</source>
        <translation>不确定 (U)</translation>
    </message>
    <message>
        <source>untrained networks</source>
        <translation>未经训练的网络</translation>
    </message>
    <message>
        <source>untrained, the control</source>
        <translation>未经训练，作为对照</translation>
    </message>
    <message>
        <source>Unusable codes of the mask</source>
        <translation>掩膜的不可用代码</translation>
    </message>
    <message>
        <source>up to {}</source>
        <translation>最多 {}</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>UPerNet</source>
        <translation>UPerNet</translation>
    </message>
    <message>
        <source>Use a pixel where</source>
        <translation>使用像素的条件</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Use only the polygons that are selected now.</source>
        <translation>仅使用当前选中的多边形。</translation>
    </message>
    <message>
        <source>Use pi&amp;xels</source>
        <translation>使用像素(&amp;X)</translation>
    </message>
    <message>
        <source>user@host</source>
        <translation>user@host</translation>
    </message>
    <message>
        <source>uv brought no Python that runs.</source>
        <translation>uv 未提供可运行的 Python。</translation>
    </message>
    <message>
        <source>Valid pixels: {}</source>
        <translation>有效像素：{}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the file and its product&apos;s metadata say.</source>
        <translation>值 = 数值 × 缩放系数 + 偏移量。留空：按文件及其产品的元数据。</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the files and their products&apos; metadata say.</source>
        <translation>值 = 数值 × 缩放系数 + 偏移量。留空：按各文件及其产品的元数据。</translation>
    </message>
    <message>
        <source>Val&amp;ues</source>
        <translation>数值(&amp;U)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>values of the attention</source>
        <translation>注意力的数值</translation>
    </message>
    <message>
        <source>Values: {}</source>
        <translation>数值：{}</translation>
    </message>
    <message>
        <source>version of {}</source>
        <translation>{} 的版本</translation>
    </message>
    <message>
        <source>View, pi&amp;xels</source>
        <translation>视图，像素(&amp;X)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>watch for learning by heart</source>
        <translation>监测死记硬背</translation>
    </message>
    <message>
        <source>Watch pretraining</source>
        <translation>观看预训练</translation>
    </message>
    <message>
        <source>Watch pretraining: the middle of the view as the network sees it by now, refreshed while it learns</source>
        <translation>观看预训练：显示网络目前所见的视图中部，学习期间不断刷新</translation>
    </message>
    <message>
        <source>Watching: the first picture of the middle of the view comes within moments.</source>
        <translation>观看：视图中部的第一幅图片即将出现。</translation>
    </message>
    <message>
        <source>Watching: the training is paused; the first picture comes when it goes on.</source>
        <translation>观看：训练已暂停；继续后将出现第一幅图片。</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view, about {}.</source>
        <translation>观看：正在等待视图中部的第一幅图片，约 {}。</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view.</source>
        <translation>观看：正在等待视图中部的第一幅图片。</translation>
    </message>
    <message>
        <source>Web layer as raster</source>
        <translation>网络图层存为栅格</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>weight decay at the end</source>
        <translation>最终权重衰减</translation>
    </message>
    <message>
        <source>weight of Dice</source>
        <translation>Dice 的比重</translation>
    </message>
    <message>
        <source>weight of doubt</source>
        <translation>存疑程度的比重</translation>
    </message>
    <message>
        <source>weight of the places</source>
        <translation>位置的比重</translation>
    </message>
    <message>
        <source>weight of the reconstruction</source>
        <translation>重建的比重</translation>
    </message>
    <message>
        <source>weight of the spectrum</source>
        <translation>频谱的比重</translation>
    </message>
    <message>
        <source>weight of the whole view</source>
        <translation>整个视图的比重</translation>
    </message>
    <message>
        <source>We&amp;ights</source>
        <translation>权重(&amp;I)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>weights of the network</source>
        <translation>网络的权重</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What attention is, and what it is not</source>
        <translation>注意力是什么，不是什么</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What each band shows, over all layers, separated by commas: VV, VH, red, nir … Empty: from the files.</source>
        <translation>每个波段显示的内容，涵盖所有图层，以逗号分隔：VV, VH, red, nir … 留空：取自文件。</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>任务内容</translation>
    </message>
    <message>
        <source>what is fast and safe on the device</source>
        <translation>在该设备上既快又稳妥的精度</translation>
    </message>
    <message>
        <source>what is hidden of two sensors</source>
        <translation>两种传感器的遮盖内容</translation>
    </message>
    <message>
        <source>what is taken from the start</source>
        <translation>从起点沿用的内容</translation>
    </message>
    <message>
        <source>What is under way and what is done</source>
        <translation>正在进行和已完成的运行</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>它关注何处</translation>
    </message>
    <message>
        <source>What its channels show</source>
        <translation>其通道的内容</translation>
    </message>
    <message>
        <source>What looks at it</source>
        <translation>何处关注它</translation>
    </message>
    <message>
        <source>What made the map, to say which points lie where it was taught. Empty: the run that the map lies in.</source>
        <translation>生成地图的来源，用于说明哪些点位于训练过的地方。留空：地图所在的运行。</translation>
    </message>
    <message>
        <source>What new jobs compute on. Automatic takes a graphics card if there is one.</source>
        <translation>新任务使用的计算设备。自动：有显卡时使用显卡。</translation>
    </message>
    <message>
        <source>what of the network is trained</source>
        <translation>网络中训练的部分</translation>
    </message>
    <message>
        <source>what places are compared by</source>
        <translation>位置的比较依据</translation>
    </message>
    <message>
        <source>what suits the backbone and the number of polygons</source>
        <translation>适合骨干网络和多边形数量的选择</translation>
    </message>
    <message>
        <source>what suits this computer and the amount of imagery</source>
        <translation>适合本机和影像数量的选择</translation>
    </message>
    <message>
        <source>What the job wrote before it stopped</source>
        <translation>任务停止前写下的内容</translation>
    </message>
    <message>
        <source>What the layer&apos;s codes mean. In the table codes can be joined (the same class twice) or left out (empty).</source>
        <translation>图层中代码的含义。可在表中合并代码（填相同类别）或排除代码（留空）。</translation>
    </message>
    <message>
        <source>What the network knows before it sees your imagery.</source>
        <translation>网络在见到影像之前已知的内容。</translation>
    </message>
    <message>
        <source>What the numbers are. Automatic: radar with a negative median is dB, Sentinel-2 and Landsat become reflectance where their metadata say how, everything else is scaled band by band.</source>
        <translation>数值的含义。自动：中位数为负的雷达数据为 dB，Sentinel-2 和 Landsat 在元数据说明换算方式时转换为反射率，其余逐波段缩放。</translation>
    </message>
    <message>
        <source>What the reference&apos;s codes mean to the study. In the table codes can be joined or left out.</source>
        <translation>参考数据的代码在研究中的含义。可在表中合并或排除代码。</translation>
    </message>
    <message>
        <source>What turns the backbone&apos;s features into classes. Linear is robust with few polygons. Greyed ones do not fit the backbone.</source>
        <translation>将骨干网络的特征转换为类别的部分。多边形较少时线性较稳健。灰显的不适合该骨干网络。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What was written with the map. Empty: computed now.</source>
        <translation>随地图写出的概率。留空：现在计算。</translation>
    </message>
    <message>
        <source>where all have data</source>
        <translation>所有栅格均有数据处</translation>
    </message>
    <message>
        <source>Where all have data: right for most models. Where any has: for models of two sensors (Fus-MAE), under clouds.</source>
        <translation>所有栅格均有数据处：适合大多数模型。任一栅格有数据处：用于双传感器模型（Fus-MAE），有云时。</translation>
    </message>
    <message>
        <source>where any has data</source>
        <translation>任一栅格有数据处</translation>
    </message>
    <message>
        <source>Where shall the polygons go?</source>
        <translation>多边形存放到哪里？</translation>
    </message>
    <message>
        <source>Where the backbone looks; not why a class was chosen.</source>
        <translation>骨干网络关注何处；而非为何选定某个类别。</translation>
    </message>
    <message>
        <source>Where the data are larger, random blocks are drawn and their share is said.</source>
        <translation>数据更大时，随机抽取数据块并说明其份额。</translation>
    </message>
    <message>
        <source>Where the packages come from: what pip is set up for, a folder that somebody filled on a machine with network, or nowhere because a Python that has them all is there.</source>
        <translation>软件包的来源：pip 所配置的来源、在联网计算机上准备好的文件夹，或因已有包含全部软件包的 Python 而无需来源。</translation>
    </message>
    <message>
        <source>Where this place&apos;s token takes from, or which places take from it.</source>
        <translation>此位置的 token 从何处获取信息，或哪些位置从它获取信息。</translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation>接下来标注何处</translation>
    </message>
    <message>
        <source>Where to map.</source>
        <translation>制图的位置。</translation>
    </message>
    <message>
        <source>Where to write the map of changes; an earlier one there is replaced.</source>
        <translation>变化图的写入位置；该处已有的将被替换。</translation>
    </message>
    <message>
        <source>Which candidate maps</source>
        <translation>由哪个候选模型制图</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0. The last one is the usual choice.</source>
        <translation>transformer 的哪一层，从 0 计起。通常选择最后一层。</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0; -1 is the last, -2 the one before.</source>
        <translation>transformer 的哪一层，从 0 计起；-1 为最后一层，-2 为其前一层。</translation>
    </message>
    <message>
        <source>Which logged number to show</source>
        <translation>要显示哪个记录的数值</translation>
    </message>
    <message>
        <source>Which of the trained candidates makes the map.</source>
        <translation>由哪个训练好的候选模型制图。</translation>
    </message>
    <message>
        <source>Which runs come first</source>
        <translation>哪些运行排在前面</translation>
    </message>
    <message>
        <source>Who sees the map&apos;s answer tends to agree with it: better look only after answering</source>
        <translation>看到地图答案的人往往会附和：最好作答之后再看</translation>
    </message>
    <message>
        <source>Whole raster</source>
        <translation>整个栅格</translation>
    </message>
    <message>
        <source>Why this candidate</source>
        <translation>为何选此候选模型</translation>
    </message>
    <message>
        <source>width at half the resolution</source>
        <translation>半分辨率处的宽度</translation>
    </message>
    <message>
        <source>width of the decoder</source>
        <translation>解码器宽度</translation>
    </message>
    <message>
        <source>width of the head</source>
        <translation>投影头宽度</translation>
    </message>
    <message>
        <source>width of the network</source>
        <translation>网络宽度</translation>
    </message>
    <message>
        <source>width of the projection</source>
        <translation>投影宽度</translation>
    </message>
    <message>
        <source>width of the projector</source>
        <translation>投影器宽度</translation>
    </message>
    <message>
        <source>windows looked at, at most</source>
        <translation>最多查看的窗口数</translation>
    </message>
    <message>
        <source>windows of texture, pixels</source>
        <translation>纹理窗口（像素）</translation>
    </message>
    <message>
        <source>With fewer than two polygons, trained but not validated: {}.</source>
        <translation>少于两个多边形，已训练但未验证：{}。</translation>
    </message>
    <message>
        <source>Without checkpoints these start from the beginning when resumed: {}.</source>
        <translation>没有检查点，以下运行恢复时将从头开始：{}。</translation>
    </message>
    <message>
        <source>Work with&amp;in</source>
        <translation>工作范围(&amp;I)</translation>
    </message>
    <message>
        <source>Working out time and memory…</source>
        <translation>正在估算时间和内存…</translation>
    </message>
    <message>
        <source>Worth a try where many objects of one kind look alike; it does not help everywhere.
Off: objects accepted from now on teach nothing. What was learned stays until it is forgotten.</source>
        <translation>同类对象彼此相像且数量多时值得一试；并非处处有效。
关闭：此后接受的对象不再提供学习。已学到的内容保留，直至被忘记。</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>请填写数字。</translation>
    </message>
    <message>
        <source>Write another value, or choose another attribute.</source>
        <translation>请填写其他值，或选择其他属性。</translation>
    </message>
    <message>
        <source>Write one, such as “water”.</source>
        <translation>请填写一个，例如“水体”。</translation>
    </message>
    <message>
        <source>Write where the classes of the two maps differ, from what to what</source>
        <translation>写出两幅地图的类别何处不同、由何变为何</translation>
    </message>
    <message>
        <source>Writes where the land-cover maps of two runs differ: a raster whose classes are “the same” and each change, from what to what, and a table of the changes with pixels and hectares.

Classes are the same where their names are. The second map is seen on the grid of the first one, by the nearest pixel. A difference of two maps is no change of the land: both err.</source>
        <translation>写出两次运行的土地覆盖图何处不同：一个栅格，其类别为“相同”和每种变化（由何变为何）；以及一张变化表，含像素数和公顷数。

名称相同的类别视为相同。第二幅地图按最近像素取到第一幅地图的格网上。两幅地图的差异不等于土地的变化：两者都会出错。</translation>
    </message>
    <message>
        <source>Writes where the transformer&apos;s class token looks, seamless over the whole scene.

Attention shows where a token looks, not why a class was chosen; and an untrained transformer&apos;s attention already follows brightness on SAR: compare with random weights before reading meaning into it.</source>
        <translation>写出 transformer 的类别 token 关注何处，在整景上无缝拼接。

注意力显示 token 关注何处，而非为何选定某个类别；未经训练的 transformer 的注意力在 SAR 上也会跟随亮度：在解读其含义之前，请与随机权重比较。</translation>
    </message>
    <message>
        <source>XYZ tiles, WMS or WMTS of the project.</source>
        <translation>工程中的 XYZ 瓦片、WMS 或 WMTS。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Your own words about this run: why you started it, what came of it. Kept as you type.</source>
        <translation>关于此运行的个人备注：为何开始，结果如何。输入时自动保存。</translation>
    </message>
    <message>
        <source>Your package sources (internet)</source>
        <translation>所配置的软件包源（互联网）</translation>
    </message>
    <message>
        <source>Your training polygons. Filter and unsaved edits count as you see them.</source>
        <translation>训练多边形。过滤条件和未保存的编辑均按所见计入。</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>缩放至(&amp;Z)</translation>
    </message>
    <message>
        <source>{:.1f} GB</source>
        <translation>{:.1f} GB</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, about {tiles} pictures to fetch, at most {megabytes} MB</source>
        <translation>{columns} × {rows} 像素，约需获取 {tiles} 张图片，最多 {megabytes} MB</translation>
    </message>
    <message>
        <source>{count} places score at least {threshold}: {share} % of the scene.</source>
        <translation>{count} 处得分不低于 {threshold}：占该景的 {share} %。</translation>
    </message>
    <message>
        <source>{count}, roles unknown: {bands}</source>
        <translation>{count}，用途未知：{bands}</translation>
    </message>
    <message>
        <source>{count}: {bands}</source>
        <translation>{count}：{bands}</translation>
    </message>
    <message>
        <source>{file}: {classes} become no data.</source>
        <translation>{file}：{classes} 变为无数据。</translation>
    </message>
    <message>
        <source>{host} answers: Patchwork {patchwork}, Python {python}, torch {torch}; it computes on {device}.</source>
        <translation>{host} 已应答：Patchwork {patchwork}，Python {python}，torch {torch}；在 {device} 上计算。</translation>
    </message>
    <message>
        <source>{name}, values in {units}</source>
        <translation>{name}，值的单位为 {units}</translation>
    </message>
    <message>
        <source>{name}: {done} of {count} labelled.</source>
        <translation>{name}：已标注 {done} / {count}。</translation>
    </message>
    <message>
        <source>{number} of {count}: {reason}</source>
        <translation>第 {number} 个，共 {count} 个：{reason}</translation>
    </message>
    <message>
        <source>{polygons} usable polygons in {classes} classes: {shown}.</source>
        <translation>{classes} 个类别中有 {polygons} 个可用多边形：{shown}。</translation>
    </message>
    <message>
        <source>{presets}; codes such as 3,8,9,10; or bits such as bits:1,3,4.</source>
        <translation>{presets}；代码，例如 3,8,9,10；或位，例如 bits:1,3,4。</translation>
    </message>
    <message>
        <source>{rate} {unit}/s</source>
        <translation>{rate} {unit}/秒</translation>
    </message>
    <message>
        <source>{seconds:.1f} s each</source>
        <translation>每个 {seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>{share} % ({count})</source>
        <translation>{share} %（{count}）</translation>
    </message>
    <message>
        <source>{step} of {total}</source>
        <translation>{step} / {total}</translation>
    </message>
    <message>
        <source>{title} (mean IoU {score:.2f})</source>
        <translation>{title}（平均 IoU {score:.2f}）</translation>
    </message>
    <message>
        <source>{title} {value} at step {step}</source>
        <translation>{title} 第 {step} 步为 {value}</translation>
    </message>
    <message>
        <source>{value} at step {step}</source>
        <translation>第 {step} 步为 {value}</translation>
    </message>
    <message>
        <source>{} (last)</source>
        <translation>{}（最后）</translation>
    </message>
    <message>
        <source>{} (role unknown)</source>
        <translation>{}（用途未知）</translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation>{}，位于 {}</translation>
    </message>
    <message>
        <source>{} bands</source>
        <translation>{} 个波段</translation>
    </message>
    <message>
        <source>{} Choose another model (on this toolbar).</source>
        <translation>{}请（在此工具栏上）选择其他模型。</translation>
    </message>
    <message>
        <source>{} Clicking goes on without it.</source>
        <translation>{}点击将在没有它的情况下继续。</translation>
    </message>
    <message>
        <source>{} could not be fetched: {}.</source>
        <translation>无法获取 {}：{}。</translation>
    </message>
    <message>
        <source>{} could not be started: {}</source>
        <translation>无法启动 {}：{}</translation>
    </message>
    <message>
        <source>{} free</source>
        <translation>可用 {}</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} 小时</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} 小时 {} 分钟</translation>
    </message>
    <message>
        <source>{} is far larger than it may be.</source>
        <translation>{} 远大于允许的大小。</translation>
    </message>
    <message>
        <source>{} jobs are under way; one more slows them all down.</source>
        <translation>已有 {} 个任务在进行；再加一个会使全部变慢。</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>剩余 {}</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>{} needed, {} free</source>
        <translation>需要 {}，可用 {}</translation>
    </message>
    <message>
        <source>{} of disk</source>
        <translation>磁盘 {}</translation>
    </message>
    <message>
        <source>{} of disk freed.</source>
        <translation>已释放磁盘空间 {}。</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>内存 {}</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>{} of {} pixels changed.</source>
        <translation>{1} 个像素中有 {0} 个发生变化。</translation>
    </message>
    <message>
        <source>{} of {} runs</source>
        <translation>{1} 个运行中的 {0} 个</translation>
    </message>
    <message>
        <source>{} of {}: {}</source>
        <translation>第 {} 项，共 {} 项：{}</translation>
    </message>
    <message>
        <source>{} places</source>
        <translation>{} 个位置</translation>
    </message>
    <message>
        <source>{} places to look at.</source>
        <translation>有 {} 个位置待查看。</translation>
    </message>
    <message>
        <source>{} polygons at suggested places</source>
        <translation>{} 个多边形位于建议的位置</translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation>{} 个运行</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} 秒</translation>
    </message>
    <message>
        <source>{} steps</source>
        <translation>{} 步</translation>
    </message>
    <message>
        <source>{}, attention</source>
        <translation>{}，注意力</translation>
    </message>
    <message>
        <source>{}, can be resumed</source>
        <translation>{}，可以恢复</translation>
    </message>
    <message>
        <source>{}, can be resumed.</source>
        <translation>{}，可以恢复。</translation>
    </message>
    <message>
        <source>{}, changed</source>
        <translation>{}（已更改）</translation>
    </message>
    <message>
        <source>{}, clusters</source>
        <translation>{}，聚类</translation>
    </message>
    <message>
        <source>{}, components</source>
        <translation>{}，成分</translation>
    </message>
    <message>
        <source>{}, fetched by uv into Patchwork&apos;s folder (this system has none that fits)</source>
        <translation>{}，由 uv 获取到 Patchwork 的文件夹（此系统中没有合适的）</translation>
    </message>
    <message>
        <source>{}, label next</source>
        <translation>{}，接下来标注</translation>
    </message>
    <message>
        <source>{}, land cover</source>
        <translation>{}，土地覆盖</translation>
    </message>
    <message>
        <source>{}, sample to label</source>
        <translation>{}，待标注样本</translation>
    </message>
    <message>
        <source>{}, similar places</source>
        <translation>{}，相似位置</translation>
    </message>
    <message>
        <source>{}, stopped at step {}</source>
        <translation>{}，停止于第 {} 步</translation>
    </message>
    <message>
        <source>{}, {} unlike</source>
        <translation>{}，{} 个不相似</translation>
    </message>
    <message>
        <source>{}. Empty: codes are classes.</source>
        <translation>{}。留空：代码即类别。</translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/秒</translation>
    </message>
    <message>
        <source>{}: its bands have different factors to reflectance. They are used where the product&apos;s metadata file lies beside it and their names begin alike, else the numbers stay as they are.</source>
        <translation>{}：其各波段换算为反射率的系数不同。若产品的元数据文件位于其旁且名称开头相同，则使用这些系数，否则数值保持不变。</translation>
    </message>
    <message>
        <source>{}: objects accepted now get this class (key {})</source>
        <translation>{}：此后接受的对象归入此类别（按键 {}）</translation>
    </message>
    <message>
        <source>{}: QGIS cannot open this as a raster, and it is no product that Patchwork knows.</source>
        <translation>{}：QGIS 无法将其作为栅格打开，它也不是 Patchwork 已知的产品。</translation>
    </message>
    <message>
        <source>{}: step {}</source>
        <translation>{}：第 {} 步</translation>
    </message>
    <message>
        <source>“Clean labels (control)”, the same from a map you trust</source>
        <translation>“干净标签（对照）”，与上相同，但来自可信的地图</translation>
    </message>
    <message>
        <source>“CMID: masks and contrast”, for maps of fine detail, good with ResNet and Swin</source>
        <translation>“CMID：掩膜与对比”，用于精细细节的地图，与 ResNet 和 Swin 搭配较好</translation>
    </message>
    <message>
        <source>“DINO: self-distillation”, compares large and small views; for attention maps</source>
        <translation>“DINO：自蒸馏”，比较大视图与小视图；用于注意力图</translation>
    </message>
    <message>
        <source>“Fus-MAE: two sensors”; choose two layers, radar and optical, as one scene</source>
        <translation>“Fus-MAE：双传感器”；选择雷达和光学两个图层作为一景</translation>
    </message>
    <message>
        <source>“MAE: masked autoencoder”, fills in hidden patches; little memory, long training</source>
        <translation>“MAE：掩膜自编码器”，补全隐藏的图像块；内存少，训练时间长</translation>
    </message>
    <message>
        <source>“Noisy labels”, from a map that may be wrong in places; the network also maps by itself</source>
        <translation>“含噪标签”，来自可能局部有误的地图；网络也可自行制图</translation>
    </message>
    <message>
        <source>“{}” cannot be used on {}: {}</source>
        <translation>“{}”不能用于 {}：{}</translation>
    </message>
    <message>
        <source>“{}” saves no object in which these attributes are empty: {}. Give them a default value in the layer&apos;s properties, fill them in before you save, or choose another layer.</source>
        <translation>“{}”不会保存以下属性为空的要素：{}。请在图层属性中为其设置默认值、在保存前填写，或选择其他图层。</translation>
    </message>
</context>
</TS>
