<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Patchwork</name>
    <message>
        <source> and {} more</source>
        <translation> y {} más</translation>
    </message>
    <message>
        <source> Not the tested versions: {}.</source>
        <translation> No son las versiones probadas: {}.</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> píxeles</translation>
    </message>
    <message>
        <source> points</source>
        <translation> puntos</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> pasos</translation>
    </message>
    <message>
        <source>/folder/here = /folder/there</source>
        <translation>/carpeta/aquí = /carpeta/allí</translation>
    </message>
    <message>
        <source>0 where the model is decided, 1 where all classes are equally likely. Not the probability of an error.</source>
        <translation>0 donde el modelo está decidido, 1 donde todas las clases son igual de probables. No es la probabilidad de un error.</translation>
    </message>
    <message>
        <source>0: no mask.</source>
        <translation>0: sin máscara.</translation>
    </message>
    <message>
        <source>1 band</source>
        <translation>1 banda</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 lugar</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 ejecución</translation>
    </message>
    <message>
        <source>1,000</source>
        <translation>1 000</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>A .SAFE or its zip (Sentinel-2, Sentinel-1 GRD), a Landsat folder or tar, a stack of it or one of its bands. Behind # its bands: …#10m, …#B2,B3,nir, …#all.</source>
        <translation>Un .SAFE o su zip (Sentinel-2, Sentinel-1 GRD), una carpeta o tar de Landsat, una pila de sus bandas o una de ellas. Tras #, sus bandas: …#10m, …#B2,B3,nir, …#all.</translation>
    </message>
    <message>
        <source>a band of their mean and one for each head</source>
        <translation>una banda con su media y una por cabeza</translation>
    </message>
    <message>
        <source>A class table (CSV, JSON)</source>
        <translation>Una tabla de clases (CSV, JSON)</translation>
    </message>
    <message>
        <source>A CSV or JSON file with the columns code, class, name and color.</source>
        <translation>Un archivo CSV o JSON con las columnas code, class, name y color.</translation>
    </message>
    <message>
        <source>A finished map of classes, yours or another.</source>
        <translation>Un mapa de clases terminado, propio o ajeno.</translation>
    </message>
    <message>
        <source>A finished map: one band of class codes.</source>
        <translation>Un mapa terminado: una banda de códigos de clase.</translation>
    </message>
    <message>
        <source>A finished pretraining, or imported weights, to go on from</source>
        <translation>Un preentrenamiento terminado, o pesos importados, desde el que continuar</translation>
    </message>
    <message>
        <source>A finished training on polygons; a pretraining for attention alone.</source>
        <translation>Un entrenamiento terminado con polígonos; un preentrenamiento, solo para la atención.</translation>
    </message>
    <message>
        <source>A first map within seconds.</source>
        <translation>Un primer mapa en segundos.</translation>
    </message>
    <message>
        <source>A folder of wheels</source>
        <translation>Una carpeta de wheels</translation>
    </message>
    <message>
        <source>A forest alone: it makes no attention.</source>
        <translation>Solo un bosque: no genera atención.</translation>
    </message>
    <message>
        <source>A GeoTIFF that is added to the project.</source>
        <translation>Un GeoTIFF que se añade al proyecto.</translation>
    </message>
    <message>
        <source>A land-cover map or polygons, wrong in places or not, of any grid and CRS.</source>
        <translation>Un mapa de cobertura del suelo o polígonos, con errores en algunos lugares o sin ellos, de cualquier cuadrícula y SRC.</translation>
    </message>
    <message>
        <source>A layer of clouds and other flags: pixels with the codes below are no data, in training and on maps.</source>
        <translation>Una capa de nubes y otras marcas: los píxeles con los códigos de abajo son sin datos, al entrenar y en los mapas.</translation>
    </message>
    <message>
        <source>A layer that tells the answer stays out of sight; “Show the map” shows it.</source>
        <translation>Una capa que revela la respuesta queda oculta; «Mostrar el mapa» la muestra.</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>un mapa</translation>
    </message>
    <message>
        <source>A name that is free. Without a folder it lies among the new run&apos;s results; nothing is replaced.</source>
        <translation>Un nombre libre. Sin carpeta, queda entre los resultados de la nueva ejecución; no se reemplaza nada.</translation>
    </message>
    <message>
        <source>A network learns the patterns of your imagery: without labels (dino, cmid, mae; fusmae for two sensors), or from a land-cover map or polygons that may be wrong in places (noisy; supervised where they are right). The result is a backbone for training on polygons; a ViT&apos;s also for attention, and after noisy and supervised also a network that maps.

Cancelling keeps what was learned; the run can be resumed in Patchwork&apos;s dock. The job goes on when QGIS is closed.</source>
        <translation>Una red aprende los patrones de sus imágenes: sin etiquetas (dino, cmid, mae; fusmae para dos sensores), o de un mapa de cobertura del suelo o de polígonos que pueden tener errores en algunos lugares (noisy; supervised si son correctos). El resultado es una red troncal para entrenar con polígonos; la de un ViT sirve también para la atención, y tras noisy y supervised hay además una red que cartografía.

Al cancelar se conserva lo aprendido; la ejecución se puede reanudar en el panel de Patchwork. La tarea continúa al cerrar QGIS.</translation>
    </message>
    <message>
        <source>A network of the timm library: a plain ViT, ResNet, Swin or ConvNeXt, such as vit_tiny_patch16_224.</source>
        <translation>Una red de la biblioteca timm: un ViT simple, ResNet, Swin o ConvNeXt, como vit_tiny_patch16_224.</translation>
    </message>
    <message>
        <source>A plain ViT, ResNet, Swin or ConvNeXt of timm. Empty: the one of the size.</source>
        <translation>Un ViT simple, ResNet, Swin o ConvNeXt de timm. Vacío: la del tamaño.</translation>
    </message>
    <message>
        <source>A pretrained backbone knows no classes: train on polygons first.</source>
        <translation>Una red troncal preentrenada no conoce clases: entrene antes con polígonos.</translation>
    </message>
    <message>
        <source>A pretrained backbone makes attention only: tick it, or train on polygons first.</source>
        <translation>Una red troncal preentrenada solo genera atención: márquela, o entrene antes con polígonos.</translation>
    </message>
    <message>
        <source>A pretrained backbone: it makes attention only.</source>
        <translation>Una red troncal preentrenada: solo genera atención.</translation>
    </message>
    <message>
        <source>A pretrained network or a trained model with one, any kind.</source>
        <translation>Una red preentrenada o un modelo entrenado que contenga una, de cualquier tipo.</translation>
    </message>
    <message>
        <source>A pretraining or imported weights to build on. Without, the network starts from random weights.</source>
        <translation>Un preentrenamiento o pesos importados sobre los que construir. Sin ellos, la red parte de pesos aleatorios.</translation>
    </message>
    <message>
        <source>A pretraining run or model folder. Empty: an untrained backbone.</source>
        <translation>Una ejecución de preentrenamiento o una carpeta de modelo. Vacío: una red troncal sin entrenar.</translation>
    </message>
    <message>
        <source>A Python that has PyTorch and the rest</source>
        <translation>Un Python que tenga PyTorch y lo demás</translation>
    </message>
    <message>
        <source>A roll-out goes through blocks over one image; this network has the tokens of two sensors.</source>
        <translation>La propagación recorre los bloques sobre una imagen; esta red tiene los tokens de dos sensores.</translation>
    </message>
    <message>
        <source>A training run, or its model folder (RUN/outputs/model).</source>
        <translation>Una ejecución de entrenamiento, o su carpeta de modelo (RUN/outputs/model).</translation>
    </message>
    <message>
        <source>A web layer has no pixels of its own: save the part you need with “More”.</source>
        <translation>Una capa web no tiene píxeles propios: guarde la parte que necesite con «Más».</translation>
    </message>
    <message>
        <source>A: {}
B: {}</source>
        <translation>A: {}
B: {}</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>unos {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>quedan aprox. {}</translation>
    </message>
    <message>
        <source>Accepted objects are added here, as one undoable step each.</source>
        <translation>Los objetos aceptados se añaden aquí, cada uno como un paso que se puede deshacer.</translation>
    </message>
    <message>
        <source>Accepted objects go into: {}</source>
        <translation>Los objetos aceptados van a: {}</translation>
    </message>
    <message>
        <source>Accepted objects help with the next ones of the scene</source>
        <translation>Los objetos aceptados ayudan con los siguientes de la escena</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Accuracy and hectares with intervals</source>
        <translation>Exactitud y hectáreas con intervalos</translation>
    </message>
    <message>
        <source>accuracy expected</source>
        <translation>exactitud esperada</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Añadir una clase</translation>
    </message>
    <message>
        <source>Add a &amp;product folder (.SAFE, Landsat)…</source>
        <translation>Añadir carpeta de &amp;producto (.SAFE, Landsat)…</translation>
    </message>
    <message>
        <source>Add a raster layer first.</source>
        <translation>Añada antes una capa ráster.</translation>
    </message>
    <message>
        <source>Add both maps to the project, in one group</source>
        <translation>Añadir ambos mapas al proyecto, en un grupo</translation>
    </message>
    <message>
        <source>Add nothing of it</source>
        <translation>No añadir nada de él</translation>
    </message>
    <message>
        <source>Add one, and tick it on the Data page.</source>
        <translation>Añada uno y márquelo en la página Datos.</translation>
    </message>
    <message>
        <source>Add rasters</source>
        <translation>Añadir rásteres</translation>
    </message>
    <message>
        <source>&amp;Add raster…</source>
        <translation>&amp;Añadir ráster…</translation>
    </message>
    <message>
        <source>&amp;Add setting</source>
        <translation>&amp;Añadir parámetro</translation>
    </message>
    <message>
        <source>Add the layers of a finished job to the project by itself.</source>
        <translation>Añadir automáticamente al proyecto las capas de una tarea terminada.</translation>
    </message>
    <message>
        <source>Add the run&apos;s layers to the project</source>
        <translation>Añadir al proyecto las capas de la ejecución</translation>
    </message>
    <message>
        <source>Add the ticked bands as layers in a group: together they are one scene</source>
        <translation>Añadir las bandas marcadas como capas en un grupo: juntas son una escena</translation>
    </message>
    <message>
        <source>Add these</source>
        <translation>Añadir estas</translation>
    </message>
    <message>
        <source>Add XYZ tiles or a WMS first.</source>
        <translation>Añada antes teselas XYZ o un WMS.</translation>
    </message>
    <message>
        <source>Added a polygon without a class to {}: no class attribute is chosen. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>Añadido un polígono sin clase a {}: no hay atributo de clase elegido. Ctrl+Z lo retira; guarde la capa al terminar.</translation>
    </message>
    <message>
        <source>Added to {} again.</source>
        <translation>Añadido de nuevo a {}.</translation>
    </message>
    <message>
        <source>Added “{}” to {}. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>Añadido «{}» a {}. Ctrl+Z lo retira; guarde la capa al terminar.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>All but the classes&apos; layer</source>
        <translation>Todo salvo la capa de las clases</translation>
    </message>
    <message>
        <source>All pixels</source>
        <translation>Todos los píxeles</translation>
    </message>
    <message>
        <source>All points are labelled. The report on the Map page gives accuracy and hectares.</source>
        <translation>Todos los puntos están etiquetados. El informe de la página Mapa da exactitud y hectáreas.</translation>
    </message>
    <message>
        <source>Ambig&amp;uity</source>
        <translation>Ambig&amp;üedad</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>Ambigüedad</translation>
    </message>
    <message>
        <source>ambiguity</source>
        <translation>ambigüedad</translation>
    </message>
    <message>
        <source>Amplitude (radar)</source>
        <translation>Amplitud (radar)</translation>
    </message>
    <message>
        <source>amplitude, turned into dB</source>
        <translation>amplitud, convertida en dB</translation>
    </message>
    <message>
        <source>an Apple graphics processor</source>
        <translation>un procesador gráfico Apple</translation>
    </message>
    <message>
        <source>An attribute with the classes&apos; names, where the class field holds codes. May stay empty.</source>
        <translation>Un atributo con los nombres de las clases, si el campo de clase contiene códigos. Puede quedar vacío.</translation>
    </message>
    <message>
        <source>An earlier run&apos;s or model&apos;s folder, a safetensors file, or timm:NAME. Empty: from random weights.</source>
        <translation>La carpeta de una ejecución o un modelo anterior, un archivo safetensors, o timm:NAME. Vacío: desde pesos aleatorios.</translation>
    </message>
    <message>
        <source>An existing Python</source>
        <translation>Un Python existente</translation>
    </message>
    <message>
        <source>An extra band: the fewest patches that hold this share of the attention.</source>
        <translation>Una banda adicional: los menos parches que reúnen esta parte de la atención.</translation>
    </message>
    <message>
        <source>An independent sample, drawn to judge the map: labels near its points would spoil it.</source>
        <translation>Una muestra independiente, extraída para evaluar el mapa: las etiquetas cerca de sus puntos la estropearían.</translation>
    </message>
    <message>
        <source>an NVIDIA graphics card</source>
        <translation>una tarjeta gráfica NVIDIA</translation>
    </message>
    <message>
        <source>Another setting of this method, such as those the README lists</source>
        <translation>Otro parámetro de este método, como los que enumera el README</translation>
    </message>
    <message>
        <source>Another setting, such as learning_rate</source>
        <translation>Otro parámetro, como learning_rate</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>any number, scaled band by band</source>
        <translation>cualquier número, escalado banda por banda</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>cualquier tamaño</translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation>Apple (MPS)</translation>
    </message>
    <message>
        <source>Apply a trained model to a scene.</source>
        <translation>Aplicar un modelo entrenado a una escena.</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>Áre&amp;a</translation>
    </message>
    <message>
        <source>area</source>
        <translation>área</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>Área de interés</translation>
    </message>
    <message>
        <source>As chosen in training</source>
        <translation>Como se eligió al entrenar</translation>
    </message>
    <message>
        <source>As chosen: {}</source>
        <translation>Como se eligió: {}</translation>
    </message>
    <message>
        <source>As many points are drawn as it needs: 0.02 is ± 4 points at 95 %.</source>
        <translation>Se extraen tantos puntos como hagan falta: 0.02 es ± 4 puntos al 95 %.</translation>
    </message>
    <message>
        <source>As you would write it after “ssh”.</source>
        <translation>Como se escribiría después de «ssh».</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Al menos</translation>
    </message>
    <message>
        <source>at least one has; for models of two sensors (Fus-MAE), under clouds</source>
        <translation>al menos una tiene; para modelos de dos sensores (Fus-MAE), bajo nubes</translation>
    </message>
    <message>
        <source>At most this many; training stops early where it no longer improves.</source>
        <translation>Como máximo este número; el entrenamiento se detiene antes si ya no mejora.</translation>
    </message>
    <message>
        <source>A&amp;ttention</source>
        <translation>A&amp;tención</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>atención</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>cabezas de atención</translation>
    </message>
    <message>
        <source>Attention is studied on polygons or on a raster of classes, not on points.</source>
        <translation>La atención se estudia sobre polígonos o sobre un ráster de clases, no sobre puntos.</translation>
    </message>
    <message>
        <source>Attention needs a vision transformer; this network is another kind.</source>
        <translation>La atención necesita un vision transformer; esta red es de otro tipo.</translation>
    </message>
    <message>
        <source>attention of random weights</source>
        <translation>atención de pesos aleatorios</translation>
    </message>
    <message>
        <source>Attention probe</source>
        <translation>Sonda de atención</translation>
    </message>
    <message>
        <source>Attention probe: point at a place and see what it attends to, block by block</source>
        <translation>Sonda de atención: señale un lugar y vea a qué atiende, bloque por bloque</translation>
    </message>
    <message>
        <source>Attention raster</source>
        <translation>Ráster de atención</translation>
    </message>
    <message>
        <source>Attention study</source>
        <translation>Estudio de atención</translation>
    </message>
    <message>
        <source>Attribute with the class</source>
        <translation>Atributo con la clase</translation>
    </message>
    <message>
        <source>attribute with the class</source>
        <translation>atributo con la clase</translation>
    </message>
    <message>
        <source>Attribute with the class&apos;s name</source>
        <translation>Atributo con el nombre de la clase</translation>
    </message>
    <message>
        <source>attribute with the class&apos;s name</source>
        <translation>atributo con el nombre de la clase</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>aumento de datos</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Automatic (validated)</source>
        <translation>Automático (validado)</translation>
    </message>
    <message>
        <source>Automatic takes the candidate that is best on held-out polygons, the simpler one among equals.</source>
        <translation>Automático toma el candidato que es mejor en los polígonos reservados, y entre iguales el más simple.</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card where its driver and its age allow it.</source>
        <translation>Automático usa la tarjeta gráfica si su controlador y su antigüedad lo permiten.</translation>
    </message>
    <message>
        <source>Average of network and forest</source>
        <translation>Media de red y bosque</translation>
    </message>
    <message>
        <source>&amp;Backbone</source>
        <translation>Red tro&amp;ncal</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Red troncal</translation>
    </message>
    <message>
        <source>Backbone &amp;is</source>
        <translation>La red &amp;troncal está</translation>
    </message>
    <message>
        <source>backbone stays as it is</source>
        <translation>la red troncal queda como está</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Banda</translation>
    </message>
    <message>
        <source>band</source>
        <translation>banda</translation>
    </message>
    <message>
        <source>Band numbers from 1, separated by commas, the same for every layer. Empty: all bands.</source>
        <translation>Números de banda desde 1, separados por comas, los mismos para todas las capas. Vacío: todas las bandas.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>bandas</translation>
    </message>
    <message>
        <source>Bands of different resolutions are brought onto the first layer&apos;s grid</source>
        <translation>Las bandas de distinta resolución se llevan a la cuadrícula de la primera capa</translation>
    </message>
    <message>
        <source>Bands of each layer</source>
        <translation>Bandas de cada capa</translation>
    </message>
    <message>
        <source>Bands of one scene</source>
        <translation>Bandas de una escena</translation>
    </message>
    <message>
        <source>Bands of {}</source>
        <translation>Bandas de {}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño del lote</translation>
    </message>
    <message>
        <source>Be shorter.</source>
        <translation>Escriba algo más corto.</translation>
    </message>
    <message>
        <source>beginnings of the clustering</source>
        <translation>comienzos del agrupamiento</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bfloat16, 16 bit: faster on recent graphics cards</source>
        <translation>bfloat16, 16 bits: más rápido en tarjetas gráficas recientes</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translation>Blo&amp;que</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>block of the network</source>
        <translation>bloque de la red</translation>
    </message>
    <message>
        <source>Block or stage</source>
        <translation>Bloque o etapa</translation>
    </message>
    <message>
        <source>Block, empty for the last</source>
        <translation>Bloque, vacío para el último</translation>
    </message>
    <message>
        <source>blocks of land</source>
        <translation>bloques de terreno</translation>
    </message>
    <message>
        <source>blocks of the network looked at</source>
        <translation>bloques de la red examinados</translation>
    </message>
    <message>
        <source>Blue: less attention than if it were spread evenly; clear: as much; yellow: more.</source>
        <translation>Azul: menos atención que si se repartiera por igual; transparente: la misma; amarillo: más.</translation>
    </message>
    <message>
        <source>Both runs must have left a land-cover map.</source>
        <translation>Ambas ejecuciones deben haber dejado un mapa de cobertura del suelo.</translation>
    </message>
    <message>
        <source>bottleneck of the head</source>
        <translation>cuello de botella del cabezal</translation>
    </message>
    <message>
        <source>brightness varied between scenes</source>
        <translation>variación de brillo entre escenas</translation>
    </message>
    <message>
        <source>brightness varied by</source>
        <translation>variación de brillo</translation>
    </message>
    <message>
        <source>But it does not find in {there} what was written to {here}: check the path map.</source>
        <translation>Pero no encuentra en {there} lo que se escribió en {here}: compruebe la correspondencia de rutas.</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Por área</translation>
    </message>
    <message>
        <source>by area</source>
        <translation>por área</translation>
    </message>
    <message>
        <source>By area and error</source>
        <translation>Por área y error</translation>
    </message>
    <message>
        <source>by area and expected error</source>
        <translation>por área y error esperado</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>según {}</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept and can be resumed in Patchwork&apos;s dock: {}</source>
        <translation>Cancelada. Lo hecho se conserva y se puede reanudar en el panel de Patchwork: {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Cand&amp;idate</source>
        <translation>Cand&amp;idato</translation>
    </message>
    <message>
        <source>candidate that maps</source>
        <translation>candidato que hace el mapa</translation>
    </message>
    <message>
        <source>candidate to choose</source>
        <translation>candidato que se elige</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>candidatos</translation>
    </message>
    <message>
        <source>chance of a missing band</source>
        <translation>probabilidad de que falte una banda</translation>
    </message>
    <message>
        <source>chance of averaged looks</source>
        <translation>probabilidad de looks promediados</translation>
    </message>
    <message>
        <source>chance of blur</source>
        <translation>probabilidad de desenfoque</translation>
    </message>
    <message>
        <source>chance of more speckle</source>
        <translation>probabilidad de más moteado</translation>
    </message>
    <message>
        <source>chances of falsified labels</source>
        <translation>probabilidades de etiquetas falseadas</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Change what you like; an empty value is chosen from the data. A new run starts, the first one stays.</source>
        <translation>Cambie lo que quiera; un valor vacío se elige según los datos. Se inicia una nueva ejecución, la primera se conserva.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Compro&amp;bar</translation>
    </message>
    <message>
        <source>Chec&amp;k polygons</source>
        <translation>Comprobar &amp;polígonos</translation>
    </message>
    <message>
        <source>Check the map</source>
        <translation>Comprobar el mapa</translation>
    </message>
    <message>
        <source>Check the network and the proxy under Settings → Options → Network, then start again.</source>
        <translation>Compruebe la red y el proxy en Configuración → Opciones → Red, y empiece de nuevo.</translation>
    </message>
    <message>
        <source>Check the network and the proxy, then start again; or install Python 3.11 to 3.13 by hand.</source>
        <translation>Compruebe la red y el proxy, y empiece de nuevo; o instale a mano Python 3.11 a 3.13.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Checkpoints only; models and results stay (frees {})</source>
        <translation>Solo puntos de control; los modelos y resultados se conservan (libera {})</translation>
    </message>
    <message>
        <source>Choose a finished map.</source>
        <translation>Elija un mapa terminado.</translation>
    </message>
    <message>
        <source>choose a map</source>
        <translation>elija un mapa</translation>
    </message>
    <message>
        <source>choose a map or polygons</source>
        <translation>elija un mapa o polígonos</translation>
    </message>
    <message>
        <source>Choose a model first (on this toolbar): a finished pretraining or training.</source>
        <translation>Elija antes un modelo (en esta barra de herramientas): un preentrenamiento o entrenamiento terminado.</translation>
    </message>
    <message>
        <source>Choose a model that maps: one that was trained on polygons or labels.</source>
        <translation>Elija un modelo que cartografíe: uno entrenado con polígonos o etiquetas.</translation>
    </message>
    <message>
        <source>Choose a pretrained network.</source>
        <translation>Elija una red preentrenada.</translation>
    </message>
    <message>
        <source>choose a reference</source>
        <translation>elija una referencia</translation>
    </message>
    <message>
        <source>Choose a reference layer.</source>
        <translation>Elija una capa de referencia.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, leave it empty for a new file, or give the one without it its CRS.</source>
        <translation>Elija otra capa de polígonos, déjelo vacío para un archivo nuevo, o dé su SRC a la que no lo tiene.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or leave it empty for a new file.</source>
        <translation>Elija otra capa de polígonos, o déjelo vacío para un archivo nuevo.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or other rasters on the Data page.</source>
        <translation>Elija otra capa de polígonos, u otros rásteres en la página Datos.</translation>
    </message>
    <message>
        <source>Choose another polygon layer.</source>
        <translation>Elija otra capa de polígonos.</translation>
    </message>
    <message>
        <source>Choose it with its number.</source>
        <translation>Elíjala con su número.</translation>
    </message>
    <message>
        <source>Choose its class attribute again.</source>
        <translation>Elija de nuevo su atributo de clase.</translation>
    </message>
    <message>
        <source>Choose one of its rasters as the scene on this toolbar.</source>
        <translation>Elija uno de sus rásteres como escena en esta barra de herramientas.</translation>
    </message>
    <message>
        <source>choose polygons</source>
        <translation>elija polígonos</translation>
    </message>
    <message>
        <source>Choose the attribute that holds the class.</source>
        <translation>Elija el atributo que contiene la clase.</translation>
    </message>
    <message>
        <source>Choose the class table.</source>
        <translation>Elija la tabla de clases.</translation>
    </message>
    <message>
        <source>Choose the folder or the interpreter first.</source>
        <translation>Elija antes la carpeta o el intérprete.</translation>
    </message>
    <message>
        <source>Choose the imagery</source>
        <translation>Elegir las imágenes</translation>
    </message>
    <message>
        <source>Choose the land-cover map or the polygons to learn from.</source>
        <translation>Elija el mapa de cobertura del suelo o los polígonos de los que aprender.</translation>
    </message>
    <message>
        <source>Choose the polygon layer of the area, or another area.</source>
        <translation>Elija la capa de polígonos del área, u otra área.</translation>
    </message>
    <message>
        <source>Choose your training polygons.</source>
        <translation>Elija sus polígonos de entrenamiento.</translation>
    </message>
    <message>
        <source>Chosen from this machine and the amount of imagery.</source>
        <translation>Se elige según este equipo y la cantidad de imágenes.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class &amp;attribute</source>
        <translation>&amp;Atributo de clase</translation>
    </message>
    <message>
        <source>Class &amp;field</source>
        <translation>Campo de c&amp;lase</translation>
    </message>
    <message>
        <source>Class field</source>
        <translation>Campo de clase</translation>
    </message>
    <message>
        <source>Class mapping</source>
        <translation>Correspondencia de clases</translation>
    </message>
    <message>
        <source>Class probabilities</source>
        <translation>Probabilidades de clase</translation>
    </message>
    <message>
        <source>Class table of the labels</source>
        <translation>Tabla de clases de las etiquetas</translation>
    </message>
    <message>
        <source>Class table with code, class, name, color</source>
        <translation>Tabla de clases con code, class, name, color</translation>
    </message>
    <message>
        <source>Class tables</source>
        <translation>Tablas de clases</translation>
    </message>
    <message>
        <source>Class: the number a code becomes; the same for several codes joins them, empty leaves out.</source>
        <translation>Clase: el número en que se convierte un código; el mismo para varios códigos los une, vacío lo omite.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>classes that could not be validated</source>
        <translation>clases que no se pudieron validar</translation>
    </message>
    <message>
        <source>classifiers</source>
        <translation>clasificadores</translation>
    </message>
    <message>
        <source>Clean labels (control)</source>
        <translation>Etiquetas limpias (control)</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Limpiar…</translation>
    </message>
    <message>
        <source>Clean {}…</source>
        <translation>Limpiar {}…</translation>
    </message>
    <message>
        <source>Clear (⌫)</source>
        <translation>Borrar (⌫)</translation>
    </message>
    <message>
        <source>Click into an object, or drag a box around it.</source>
        <translation>Haga clic en un objeto, o arrastre un recuadro a su alrededor.</translation>
    </message>
    <message>
        <source>Click into the object first (left button); then the right button takes places away.</source>
        <translation>Haga clic antes en el objeto (botón izquierdo); después, el botón derecho quita lugares.</translation>
    </message>
    <message>
        <source>Click on at least one place that shows what you look for.</source>
        <translation>Haga clic en al menos un lugar que muestre lo que busca.</translation>
    </message>
    <message>
        <source>Click on what you look for (right click: what it is not), then press Enter.</source>
        <translation>Haga clic en lo que busca (clic derecho: lo que no es) y después pulse Intro.</translation>
    </message>
    <message>
        <source>Click to segment</source>
        <translation>Segmentar con clics</translation>
    </message>
    <message>
        <source>Click to segment: outline an object with a click or two, give it a class, accept it as a polygon</source>
        <translation>Segmentar con clics: delimitar un objeto con uno o dos clics, darle una clase y aceptarlo como polígono</translation>
    </message>
    <message>
        <source>Cloud mask, scale and offset</source>
        <translation>Máscara de nubes, escala y desplazamiento</translation>
    </message>
    <message>
        <source>Cloud or quality mask</source>
        <translation>Máscara de nubes o de calidad</translation>
    </message>
    <message>
        <source>Clouds and fill of the product above.</source>
        <translation>Nubes y relleno del producto de arriba.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>grupos</translation>
    </message>
    <message>
        <source>CMID: masks and contrast</source>
        <translation>CMID: máscaras y contraste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Codes that are unusable, such as 3,8,9,10, or bits, such as bits:1,3,4.</source>
        <translation>Códigos inutilizables, como 3,8,9,10, o bits, como bits:1,3,4.</translation>
    </message>
    <message>
        <source>codes, such as 3,8,9</source>
        <translation>códigos, como 3,8,9</translation>
    </message>
    <message>
        <source>Compare the map with the reference and write one HTML file</source>
        <translation>Comparar el mapa con la referencia y escribir un único archivo HTML</translation>
    </message>
    <message>
        <source>Compare the maps of two runs</source>
        <translation>Comparar los mapas de dos ejecuciones</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Comparar dos ejecuciones</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>Comparar con una referencia</translation>
    </message>
    <message>
        <source>Compared: {} and {}</source>
        <translation>Comparados: {} y {}</translation>
    </message>
    <message>
        <source>Compares a model&apos;s map with a reference and writes one HTML page: data, settings, curves, confusion matrix and figures per class.

A probability sample of points gives accuracy and areas with confidence intervals; a dense map gives agreement; polygons give figures per class, which are no map accuracy.</source>
        <translation>Compara el mapa de un modelo con una referencia y escribe una página HTML: datos, parámetros, curvas, matriz de confusión y cifras por clase.

Una muestra probabilística de puntos da exactitud y áreas con intervalos de confianza; un mapa denso da concordancia; los polígonos dan cifras por clase, que no son la exactitud del mapa.</translation>
    </message>
    <message>
        <source>Compares large and small views. For attention maps; good with a ViT.</source>
        <translation>Compara vistas grandes y pequeñas. Para mapas de atención; bueno con un ViT.</translation>
    </message>
    <message>
        <source>Comp&amp;are…</source>
        <translation>Comp&amp;arar…</translation>
    </message>
    <message>
        <source>Comparing the maps…</source>
        <translation>Comparando los mapas…</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Compute o&amp;n</source>
        <translation>Calc&amp;ular con</translation>
    </message>
    <message>
        <source>Compute on another computer (ssh)</source>
        <translation>Calcular en otro equipo (ssh)</translation>
    </message>
    <message>
        <source>computes on</source>
        <translation>calcula con</translation>
    </message>
    <message>
        <source>computes on the graphics card</source>
        <translation>calcula con la tarjeta gráfica</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>calcula con el procesador</translation>
    </message>
    <message>
        <source>confidence of the intervals</source>
        <translation>confianza de los intervalos</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Conectando con {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connects with these settings and says what answers; nothing is stored.</source>
        <translation>Conecta con esta configuración y dice qué responde; no se guarda nada.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;piar</translation>
    </message>
    <message>
        <source>Copy all of it, to paste into a bug report. It holds no passwords.</source>
        <translation>Copiarlo todo para pegarlo en un informe de error. No contiene contraseñas.</translation>
    </message>
    <message>
        <source>Copy the log and report this.</source>
        <translation>Copie el registro e informe de esto.</translation>
    </message>
    <message>
        <source>Count the classes and list what is wrong with single polygons</source>
        <translation>Contar las clases y enumerar qué está mal en cada polígono</translation>
    </message>
    <message>
        <source>Counted from 0, -1 is the last. Empty: a transformer&apos;s last block, a pyramid&apos;s stage of 16 pixels.</source>
        <translation>Contado desde 0, -1 es el último. Vacío: el último bloque de un transformer, la etapa de 16 píxeles de una pirámide.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>Crops a step</source>
        <translation>Recortes por paso</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <source>CRS: none. Assign one in QGIS for work with polygons or with other rasters.</source>
        <translation>SRC: ninguno. Asigne uno en QGIS para trabajar con polígonos o con otros rásteres.</translation>
    </message>
    <message>
        <source>CRS: {}</source>
        <translation>SRC: {}</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>dB (radar)</source>
        <translation>dB (radar)</translation>
    </message>
    <message>
        <source>dB, radar backscatter in decibels</source>
        <translation>dB, retrodispersión de radar en decibelios</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>decodificador</translation>
    </message>
    <message>
        <source>DeepLabV3+</source>
        <translation>DeepLabV3+</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete Patchwork&apos;s environment ({}) from {}? Runs, models and maps stay.</source>
        <translation>¿Eliminar el entorno de Patchwork ({}) de {}? Las ejecuciones, los modelos y los mapas se conservan.</translation>
    </message>
    <message>
        <source>Delete the environment. Runs, models and maps stay.</source>
        <translation>Eliminar el entorno. Las ejecuciones, los modelos y los mapas se conservan.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Dense reference map</source>
        <translation>Mapa de referencia denso</translation>
    </message>
    <message>
        <source>depth of the decoder (blocks)</source>
        <translation>profundidad del decodificador (bloques)</translation>
    </message>
    <message>
        <source>depth of the network (blocks)</source>
        <translation>profundidad de la red (bloques)</translation>
    </message>
    <message>
        <source>Details: {}</source>
        <translation>Detalles: {}</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>device in words</source>
        <translation>dispositivo en palabras</translation>
    </message>
    <message>
        <source>Digital numbers</source>
        <translation>Números digitales</translation>
    </message>
    <message>
        <source>digital numbers, scaled band by band</source>
        <translation>números digitales, escalados banda por banda</translation>
    </message>
    <message>
        <source>digital numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>números digitales; cada banda se lleva a media 0 y dispersión 1 antes de aprender</translation>
    </message>
    <message>
        <source>DINO: self-distillation</source>
        <translation>DINO: autodestilación</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>distance kept between parts, pixels</source>
        <translation>distancia entre las partes, píxeles</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation>Terminada: {}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>DPT is made for the equal maps of a vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … fit this backbone.</source>
        <translation>DPT está hecho para los mapas iguales de un vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … convienen a esta red troncal.</translation>
    </message>
    <message>
        <source>DPT, for vision transformers</source>
        <translation>DPT, para vision transformers</translation>
    </message>
    <message>
        <source>Draw random points of the map, class by class</source>
        <translation>Extraer puntos aleatorios del mapa, clase por clase</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Extraer la muestra</translation>
    </message>
    <message>
        <source>Draw this many random points, spread over the classes, and take the dense map as their answer.</source>
        <translation>Extraer este número de puntos aleatorios, repartidos entre las clases, y tomar el mapa denso como su respuesta.</translation>
    </message>
    <message>
        <source>Drawn alread&amp;y</source>
        <translation>Ya dib&amp;ujados</translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a finished map&apos;s pixels; its classes are the strata.

Label the points without looking at the map (toolbar Patchwork, “Label the sample”); the report then gives accuracy and hectares with confidence intervals.</source>
        <translation>Extrae una muestra aleatoria estratificada de los píxeles de un mapa terminado; sus clases son los estratos.

Etiquete los puntos sin mirar el mapa (barra de herramientas Patchwork, «Etiquetar la muestra»); el informe da después exactitud y hectáreas con intervalos de confianza.</translation>
    </message>
    <message>
        <source>D&amp;uration</source>
        <translation>D&amp;uración</translation>
    </message>
    <message>
        <source>Each head</source>
        <translation>Cada cabeza</translation>
    </message>
    <message>
        <source>Each layer is a scene of its own</source>
        <translation>Cada capa es una escena propia</translation>
    </message>
    <message>
        <source>Earlier run or published file</source>
        <translation>Ejecución anterior o archivo publicado</translation>
    </message>
    <message>
        <source>Empty: from the data.</source>
        <translation>Vacío: según los datos.</translation>
    </message>
    <message>
        <source>Empty: the number that belongs to the chosen size.</source>
        <translation>Vacío: el número que corresponde al tamaño elegido.</translation>
    </message>
    <message>
        <source>Empty: where the scores part best into two groups (Otsu).</source>
        <translation>Vacío: donde las puntuaciones se separan mejor en dos grupos (Otsu).</translation>
    </message>
    <message>
        <source>encoder of SAM</source>
        <translation>codificador de SAM</translation>
    </message>
    <message>
        <source>Enter accepts it. More clicks refine it: left adds, right takes away.</source>
        <translation>Intro lo acepta. Más clics lo refinan: el izquierdo añade, el derecho quita.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>Every class of the map needs {} labelled points.</source>
        <translation>Cada clase del mapa necesita {} puntos etiquetados.</translation>
    </message>
    <message>
        <source>every layer has data there; right for most models</source>
        <translation>todas las capas tienen datos allí; lo correcto para la mayoría de los modelos</translation>
    </message>
    <message>
        <source>Everything (same classes)</source>
        <translation>Todo (mismas clases)</translation>
    </message>
    <message>
        <source>Examine this machine and the environment; takes some seconds.</source>
        <translation>Examinar este equipo y el entorno; tarda unos segundos.</translation>
    </message>
    <message>
        <source>Examining the interpreter…</source>
        <translation>Examinando el intérprete…</translation>
    </message>
    <message>
        <source>Examining this machine and the environment…</source>
        <translation>Examinando este equipo y el entorno…</translation>
    </message>
    <message>
        <source>Existing map</source>
        <translation>Mapa existente</translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation>Exploración</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Extent of interest</source>
        <translation>Extensión de interés</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>family of networks</source>
        <translation>familia de redes</translation>
    </message>
    <message>
        <source>Feature picture (PCA)</source>
        <translation>Imagen de características (PCA)</translation>
    </message>
    <message>
        <source>Fetch the pictures and write them; QGIS goes on meanwhile</source>
        <translation>Descargar las imágenes y escribirlas; QGIS sigue funcionando mientras tanto</translation>
    </message>
    <message>
        <source>Fetching Python {}</source>
        <translation>Descargando Python {}</translation>
    </message>
    <message>
        <source>Fetching uv, which brings Python {}</source>
        <translation>Descargando uv, que trae Python {}</translation>
    </message>
    <message>
        <source>fewest looks of the speckle</source>
        <translation>mínimo de looks del moteado</translation>
    </message>
    <message>
        <source>Figures for other programs</source>
        <translation>Cifras para otros programas</translation>
    </message>
    <message>
        <source>Figures of held-out polygons. Polygons from suggested places lie where the map is difficult: the figure may fall while the map gets better. How good the map is, a random sample tells.</source>
        <translation>Cifras de polígonos reservados. Los polígonos de lugares sugeridos están donde el mapa es difícil: la cifra puede bajar mientras el mapa mejora. Lo bueno que es el mapa lo dice una muestra aleatoria.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Fills in hidden parts and compares places. For fine detail; good with ResNet and Swin.</source>
        <translation>Rellena partes ocultas y compara lugares. Para detalles finos; bueno con ResNet y Swin.</translation>
    </message>
    <message>
        <source>Fills in hidden patches of radar and optical together. The model also maps where one of them is missing.</source>
        <translation>Rellena parches ocultos de radar y óptico juntos. El modelo también cartografía donde falta uno de ellos.</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrar ejecuciones</translation>
    </message>
    <message>
        <source>Filter: name, method, layer, note, state</source>
        <translation>Filtro: nombre, método, capa, nota, estado</translation>
    </message>
    <message>
        <source>Find places where the map is in doubt and the land unlike your polygons</source>
        <translation>Encontrar lugares donde el mapa duda y el terreno no se parece a sus polígonos</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Buscar similares</translation>
    </message>
    <message>
        <source>Finds what looks like the places you point at, by what a pretrained network makes of the imagery: a raster of scores over the whole scene, and polygons of the places above a threshold.

Nothing is trained. Several places: the best score counts. Places that are unlike sharpen the result.</source>
        <translation>Encuentra lo que se parece a los lugares señalados, según lo que una red preentrenada hace de las imágenes: un ráster de puntuaciones de toda la escena, y polígonos de los lugares por encima de un umbral.

No se entrena nada. Con varios lugares cuenta la mejor puntuación. Los lugares distintos afinan el resultado.</translation>
    </message>
    <message>
        <source>Finished runs keep checkpoints that nothing goes on from. Models and results stay.</source>
        <translation>Las ejecuciones terminadas guardan puntos de control desde los que nada continúa. Los modelos y resultados se conservan.</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Primera ejecución</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>pliegue</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Car&amp;peta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of a product</source>
        <translation>Carpeta de un producto</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>pliegues</translation>
    </message>
    <message>
        <source>for a graphics card with 16 GB or more, and much imagery</source>
        <translation>para una tarjeta gráfica de 16 GB o más, y muchas imágenes</translation>
    </message>
    <message>
        <source>For a graphics card with 16 GB or more, and much imagery.</source>
        <translation>Para una tarjeta gráfica de 16 GB o más, y muchas imágenes.</translation>
    </message>
    <message>
        <source>for a graphics card with 8 GB</source>
        <translation>para una tarjeta gráfica de 8 GB</translation>
    </message>
    <message>
        <source>For a graphics card with 8 GB, or a night on a strong processor.</source>
        <translation>Para una tarjeta gráfica de 8 GB, o una noche en un procesador potente.</translation>
    </message>
    <message>
        <source>for a processor without graphics card</source>
        <translation>para un procesador sin tarjeta gráfica</translation>
    </message>
    <message>
        <source>For a processor without graphics card: minutes to an hour. Good for trying out.</source>
        <translation>Para un procesador sin tarjeta gráfica: de minutos a una hora. Bueno para probar.</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Bosque</translation>
    </message>
    <message>
        <source>Forest + majority filter</source>
        <translation>Bosque + filtro de mayoría</translation>
    </message>
    <message>
        <source>forest alone (quick)</source>
        <translation>solo el bosque (rápido)</translation>
    </message>
    <message>
        <source>&amp;Forget what was learned in this scene</source>
        <translation>&amp;Olvidar lo aprendido en esta escena</translation>
    </message>
    <message>
        <source>Forgotten what {} accepted objects taught; the polygons stay.</source>
        <translation>Olvidado lo que enseñaron {} objetos aceptados; los polígonos se conservan.</translation>
    </message>
    <message>
        <source>Found by itself. Choose another one only where you must.</source>
        <translation>Se encuentra automáticamente. Elija otro solo si es necesario.</translation>
    </message>
    <message>
        <source>FPN, feature pyramid</source>
        <translation>FPN, pirámide de características</translation>
    </message>
    <message>
        <source>Free disk space; asks first</source>
        <translation>Liberar espacio en disco; pregunta antes</translation>
    </message>
    <message>
        <source>Freeze the backbone</source>
        <translation>Congelar la red troncal</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>De&amp;sde</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>según el archivo</translation>
    </message>
    <message>
        <source>from the size</source>
        <translation>según el tamaño</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelada</translation>
    </message>
    <message>
        <source>Frozen, then released</source>
        <translation>Congelada, luego libre</translation>
    </message>
    <message>
        <source>Frozen: only the decoder learns. Full, layer by layer: the backbone learns too; needs a graphics card.</source>
        <translation>Congelada: solo aprende el decodificador. Libre, capa por capa: también aprende la red troncal; necesita una tarjeta gráfica.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Further settings</source>
        <translation>Otros parámetros</translation>
    </message>
    <message>
        <source>Fus-MAE fuses two sensors, such as radar and optical: tick both rasters on the Data page and choose “Bands of one scene”.</source>
        <translation>Fus-MAE fusiona dos sensores, como radar y óptico: marque ambos rásteres en la página Datos y elija «Bandas de una escena».</translation>
    </message>
    <message>
        <source>Fus-MAE: two sensors</source>
        <translation>Fus-MAE: dos sensores</translation>
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
        <translation>Continuar desde donde se detuvo la ejecución</translation>
    </message>
    <message>
        <source>Go through the data once: statistics and tile cache. Optional, the other steps do it when needed.</source>
        <translation>Recorrer los datos una vez: estadísticas y caché de teselas. Opcional, los demás pasos lo hacen cuando hace falta.</translation>
    </message>
    <message>
        <source>Go through the points on the map and press the number of the class you see</source>
        <translation>Recorrer los puntos en el mapa y pulsar el número de la clase que se ve</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>grid of the result</source>
        <translation>cuadrícula del resultado</translation>
    </message>
    <message>
        <source>grid taken from raster</source>
        <translation>cuadrícula tomada del ráster</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Head {}</source>
        <translation>Cabeza {}</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hectáreas</translation>
    </message>
    <message>
        <source>Help for the tools on the map</source>
        <translation>Ayuda de las herramientas del mapa</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Ayuda de esta página</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Carpeta principal</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Equipo</translation>
    </message>
    <message>
        <source>How a sample is drawn, labelled and judged</source>
        <translation>Cómo se extrae, etiqueta y evalúa una muestra</translation>
    </message>
    <message>
        <source>how both halves are merged</source>
        <translation>cómo se unen las dos mitades</translation>
    </message>
    <message>
        <source>how land is held out</source>
        <translation>cómo se reserva el terreno</translation>
    </message>
    <message>
        <source>How large the network is. Larger ones need a graphics card and more imagery.</source>
        <translation>Cómo de grande es la red. Las mayores necesitan una tarjeta gráfica y más imágenes.</translation>
    </message>
    <message>
        <source>How long to learn. Automatic fits the amount of imagery and this machine.</source>
        <translation>Cuánto tiempo aprender. Automático se ajusta a la cantidad de imágenes y a este equipo.</translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation>Cuántos grupos</translation>
    </message>
    <message>
        <source>How many of the map&apos;s pixels to show across</source>
        <translation>Cuántos píxeles del mapa mostrar a lo ancho</translation>
    </message>
    <message>
        <source>How many places to suggest; the first stand for the most land in doubt.</source>
        <translation>Cuántos lugares sugerir; los primeros representan la mayor superficie en duda.</translation>
    </message>
    <message>
        <source>How many processor threads jobs may use. A resumed run keeps its own.</source>
        <translation>Cuántos hilos del procesador pueden usar las tareas. Una ejecución reanudada conserva los suyos.</translation>
    </message>
    <message>
        <source>How many small views of each place the student sees beside the two large ones.</source>
        <translation>Cuántas vistas pequeñas de cada lugar ve el alumno además de las dos grandes.</translation>
    </message>
    <message>
        <source>How much of a network pretrained on labels goes on. Other backbones have an encoder only.</source>
        <translation>Cuánto se conserva de una red preentrenada con etiquetas. Las demás redes troncales solo tienen codificador.</translation>
    </message>
    <message>
        <source>How narrowly the overall accuracy shall be known, in percentage points (95 %). Half the width takes four times the points.</source>
        <translation>Con qué precisión debe conocerse la exactitud global, en puntos porcentuales (95 %). La mitad de amplitud requiere cuatro veces más puntos.</translation>
    </message>
    <message>
        <source>how places are matched</source>
        <translation>cómo se emparejan los lugares</translation>
    </message>
    <message>
        <source>How points are shared among the classes of the map.</source>
        <translation>Cómo se reparten los puntos entre las clases del mapa.</translation>
    </message>
    <message>
        <source>how several places count</source>
        <translation>cómo cuentan varios lugares</translation>
    </message>
    <message>
        <source>How the network learns. All methods work on radar and optical imagery.</source>
        <translation>Cómo aprende la red. Todos los métodos funcionan con imágenes de radar y ópticas.</translation>
    </message>
    <message>
        <source>how the sensors are joined</source>
        <translation>cómo se combinan los sensores</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>If what you look for is rarer, give a higher threshold.</source>
        <translation>Si lo que busca es más raro, indique un umbral más alto.</translation>
    </message>
    <message>
        <source>Import published weights</source>
        <translation>Importar pesos publicados</translation>
    </message>
    <message>
        <source>Import published weights…</source>
        <translation>Importar pesos publicados…</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importado</translation>
    </message>
    <message>
        <source>In units of the layer&apos;s CRS; at first as fine as the screen shows it.</source>
        <translation>En unidades del SRC de la capa; al principio, tan fino como se ve en pantalla.</translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation>En uso: {}</translation>
    </message>
    <message>
        <source>In use: {} (set by the environment variable {})</source>
        <translation>En uso: {} (fijado por la variable de entorno {})</translation>
    </message>
    <message>
        <source>inertia of the centre</source>
        <translation>inercia del centro</translation>
    </message>
    <message>
        <source>inertia of the teacher (momentum)</source>
        <translation>inercia del maestro (momentum)</translation>
    </message>
    <message>
        <source>input of the network, pixels</source>
        <translation>entrada de la red, píxeles</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Instalar</translation>
    </message>
    <message>
        <source>Install, repair or remove the environment; a report on this machine</source>
        <translation>Instalar, reparar o quitar el entorno; un informe sobre este equipo</translation>
    </message>
    <message>
        <source>Install, repair or remove; a report on this machine</source>
        <translation>Instalar, reparar o quitar; un informe sobre este equipo</translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation>Instalado: {}</translation>
    </message>
    <message>
        <source>Instead of a legend: a CSV or JSON file with code, class, name, color.</source>
        <translation>En lugar de una leyenda: un archivo CSV o JSON con code, class, name, color.</translation>
    </message>
    <message>
        <source>Instead of polygons: a raster of class codes of any grid and CRS.</source>
        <translation>En lugar de polígonos: un ráster de códigos de clase de cualquier cuadrícula y SRC.</translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation>&amp;Intérprete</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Is it mounted?</source>
        <translation>¿Está montada?</translation>
    </message>
    <message>
        <source>It belongs to a land-cover map: tick “Land cover” first.</source>
        <translation>Pertenece a un mapa de cobertura del suelo: marque antes «Cobertura del suelo».</translation>
    </message>
    <message>
        <source>It ended with exit code {} and said: {}</source>
        <translation>Terminó con el código de salida {} y dijo: {}</translation>
    </message>
    <message>
        <source>It has no attribute “{}” any more.</source>
        <translation>Ya no tiene el atributo «{}».</translation>
    </message>
    <message>
        <source>It is examined first: its version, its packages, a computation.</source>
        <translation>Antes se examina: su versión, sus paquetes, un cálculo.</translation>
    </message>
    <message>
        <source>It takes the answers as they stand now in “{}”.</source>
        <translation>Toma las respuestas tal como están ahora en «{}».</translation>
    </message>
    <message>
        <source>It takes the first run&apos;s answers: their sample layer is not in the project.</source>
        <translation>Toma las respuestas de la primera ejecución: su capa de muestra no está en el proyecto.</translation>
    </message>
    <message>
        <source>It wants maps that get coarser from stage to stage: a ResNet, EfficientNet, Swin or ConvNeXt. The linear probe and DPT fit this backbone.</source>
        <translation>Necesita mapas cada vez más gruesos de etapa en etapa: un ResNet, EfficientNet, Swin o ConvNeXt. La sonda lineal y DPT convienen a esta red troncal.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>Its pixels with the codes below are no data, in training and on maps. Any grid and CRS.</source>
        <translation>Sus píxeles con los códigos de abajo son sin datos, al entrenar y en los mapas. Cualquier cuadrícula y SRC.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Jobs, previews and clicks are computed there; files are read and written in folders that both computers see. ssh must log in without a password.</source>
        <translation>Las tareas, vistas previas y clics se calculan allí; los archivos se leen y escriben en carpetas que ven ambos equipos. ssh debe entrar sin contraseña.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON: the reference&apos;s codes to the model&apos;s codes.</source>
        <translation>JSON: de los códigos de la referencia a los códigos del modelo.</translation>
    </message>
    <message>
        <source>Judge this map. Empty: map now.</source>
        <translation>Evaluar este mapa. Vacío: cartografiar ahora.</translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation>Conservar como capa</translation>
    </message>
    <message>
        <source>Keep as layer: what is shown now becomes a GeoTIFF in the project</source>
        <translation>Conservar como capa: lo que se muestra ahora pasa a ser un GeoTIFF del proyecto</translation>
    </message>
    <message>
        <source>Keep away from</source>
        <translation>Alejarse de</translation>
    </message>
    <message>
        <source>Kept as layer: {}</source>
        <translation>Conservado como capa: {}</translation>
    </message>
    <message>
        <source>Keys go to the field in which you typed. Click the map, and they answer again.</source>
        <translation>Las teclas van al campo en el que escribió. Haga clic en el mapa y volverán a responder.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>kind of reference</source>
        <translation>tipo de referencia</translation>
    </message>
    <message>
        <source>Label a sample point</source>
        <translation>Etiquetar un punto de la muestra</translation>
    </message>
    <message>
        <source>Label la&amp;yer</source>
        <translation>Capa de et&amp;iquetas</translation>
    </message>
    <message>
        <source>Label map, for noisy and supervised</source>
        <translation>Mapa de etiquetas, para noisy y supervised</translation>
    </message>
    <message>
        <source>Label points</source>
        <translation>Etiquetar puntos</translation>
    </message>
    <message>
        <source>Label polygons, for noisy and supervised</source>
        <translation>Polígonos de etiquetas, para noisy y supervised</translation>
    </message>
    <message>
        <source>Label the sample</source>
        <translation>Etiquetar la muestra</translation>
    </message>
    <message>
        <source>Label the sample: go through its points and say with number keys what each one is</source>
        <translation>Etiquetar la muestra: recorrer sus puntos e indicar con teclas numéricas qué es cada uno</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>etiquetado</translation>
    </message>
    <message>
        <source>Labelled polygons</source>
        <translation>Polígonos etiquetados</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Cobertura del suelo</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Mayores</translation>
    </message>
    <message>
        <source>largest gradient</source>
        <translation>gradiente máximo</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>Cap&amp;a</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Capa por capa</translation>
    </message>
    <message>
        <source>Layers of the project show their results: {}. Remove these layers first.</source>
        <translation>Hay capas del proyecto que muestran sus resultados: {}. Quite antes estas capas.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Learn the imagery without labels</source>
        <translation>Aprender las imágenes sin etiquetas</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Curva de aprendizaje</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>learning rate at batch 256</source>
        <translation>tasa de aprendizaje con lote de 256</translation>
    </message>
    <message>
        <source>learning rate at the end</source>
        <translation>tasa de aprendizaje al final</translation>
    </message>
    <message>
        <source>learning rate from block to block, as a share</source>
        <translation>tasa de aprendizaje de bloque a bloque, como parte</translation>
    </message>
    <message>
        <source>learning rate of the backbone, as a share</source>
        <translation>tasa de aprendizaje de la red troncal, como parte</translation>
    </message>
    <message>
        <source>Learns from an existing map that may err or have other classes. Leaves a network that maps by itself.</source>
        <translation>Aprende de un mapa existente que puede tener errores u otras clases. Deja una red que cartografía por sí misma.</translation>
    </message>
    <message>
        <source>Learns to fill in hidden patches. Needs little memory, and long training.</source>
        <translation>Aprende a rellenar parches ocultos. Necesita poca memoria y un entrenamiento largo.</translation>
    </message>
    <message>
        <source>least distance between places, pixels</source>
        <translation>distancia mínima entre lugares, píxeles</translation>
    </message>
    <message>
        <source>least distance from labels, pixels</source>
        <translation>distancia mínima a las etiquetas, píxeles</translation>
    </message>
    <message>
        <source>least points of a class</source>
        <translation>puntos mínimos de una clase</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>Omitir las nubes</translation>
    </message>
    <message>
        <source>Leave out what the product’s own mask marks</source>
        <translation>Dejar fuera lo que marca la máscara propia del producto</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>Legend (study)</source>
        <translation>Leyenda (estudio)</translation>
    </message>
    <message>
        <source>Legend of the labels</source>
        <translation>Leyenda de las etiquetas</translation>
    </message>
    <message>
        <source>Let a network get to know your imagery: it then needs fewer polygons.</source>
        <translation>Permitir que una red conozca sus imágenes: después necesita menos polígonos.</translation>
    </message>
    <message>
        <source>levels of the network</source>
        <translation>niveles de la red</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Like noisy labels, from a map you trust: shows what the noise costs.</source>
        <translation>Como etiquetas con ruido, pero de un mapa fiable: muestra cuánto cuesta el ruido.</translation>
    </message>
    <message>
        <source>linear power, turned into dB</source>
        <translation>potencia lineal, convertida en dB</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>Sonda lineal</translation>
    </message>
    <message>
        <source>linear probe; robust with few polygons</source>
        <translation>sonda lineal; robusta con pocos polígonos</translation>
    </message>
    <message>
        <source>LinkNet</source>
        <translation>LinkNet</translation>
    </message>
    <message>
        <source>&amp;List results of Patchwork too</source>
        <translation>&amp;Listar también los resultados de Patchwork</translation>
    </message>
    <message>
        <source>&amp;Load both maps</source>
        <translation>&amp;Cargar ambos mapas</translation>
    </message>
    <message>
        <source>Load both maps and open a second map beside the main one: A there, B here, moved together</source>
        <translation>Cargar ambos mapas y abrir un segundo mapa junto al principal: A allí, B aquí, movidos a la vez</translation>
    </message>
    <message>
        <source>Load resul&amp;ts</source>
        <translation>Cargar resul&amp;tados</translation>
    </message>
    <message>
        <source>Load results</source>
        <translation>Cargar resultados</translation>
    </message>
    <message>
        <source>&amp;Load results when a job is done</source>
        <translation>Cargar resultados al &amp;terminar una tarea</translation>
    </message>
    <message>
        <source>Loaded: {}</source>
        <translation>Cargado: {}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Looking at the polygons…</source>
        <translation>Examinando los polígonos…</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examinando este equipo…</translation>
    </message>
    <message>
        <source>Looking at {} …</source>
        <translation>Examinando {} …</translation>
    </message>
    <message>
        <source>Looking for similar places in the whole scene: the result appears here when it is done.</source>
        <translation>Buscando lugares similares en toda la escena: el resultado aparece aquí al terminar.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>Lower precision is faster where the device supports it. Automatic is safe.</source>
        <translation>Una precisión menor es más rápida donde el dispositivo la admite. Automático es seguro.</translation>
    </message>
    <message>
        <source>MA-Net</source>
        <translation>MA-Net</translation>
    </message>
    <message>
        <source>MAE: masked autoencoder</source>
        <translation>MAE: autocodificador enmascarado</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Make a map</source>
        <translation>Crear un mapa</translation>
    </message>
    <message>
        <source>Make a start of a file that others published (SSL4EO-S12, DINOv2, timm, torchvision …). Only its numbers are taken: nothing in it can run a program.</source>
        <translation>Crear un punto de partida con un archivo publicado por otros (SSL4EO-S12, DINOv2, timm, torchvision …). Solo se toman sus números: nada en él puede ejecutar un programa.</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Crear informe</translation>
    </message>
    <message>
        <source>Make the environment anew; the old one stays until the new one works.</source>
        <translation>Crear el entorno de nuevo; el antiguo se conserva hasta que el nuevo funcione.</translation>
    </message>
    <message>
        <source>Makes a model folder of a file that others published: SSL4EO-S12 (Sentinel-1 and 2), DINOv2, timm, torchvision, U-Nets as ONNX. The folder starts a training, and shows attention and similar places.

Only tensors are taken from the file: nothing in it can run a program. What was found and what is missing is said; with less than 90 % it is refused.</source>
        <translation>Crea una carpeta de modelo con un archivo publicado por otros: SSL4EO-S12 (Sentinel-1 y 2), DINOv2, timm, torchvision, U-Nets en ONNX. La carpeta sirve para partir de ella al entrenar, y muestra la atención y lugares similares.

Del archivo solo se toman tensores: nada en él puede ejecutar un programa. Se indica qué se encontró y qué falta; con menos del 90 % se rechaza.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>map</source>
        <translation>mapa</translation>
    </message>
    <message>
        <source>Map a scene with a trained model</source>
        <translation>Cartografiar una escena con un modelo entrenado</translation>
    </message>
    <message>
        <source>Map land cover</source>
        <translation>Cartografiar cobertura del suelo</translation>
    </message>
    <message>
        <source>Map of changes</source>
        <translation>Mapa de cambios</translation>
    </message>
    <message>
        <source>Map what &amp;changed</source>
        <translation>Cartografiar ca&amp;mbios</translation>
    </message>
    <message>
        <source>M&amp;ap with</source>
        <translation>Carto&amp;grafiar con</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Mapas</translation>
    </message>
    <message>
        <source>Maps the land with a trained model: tile by tile with blended overlaps, in little memory, nodata kept. The map has a legend with the classes&apos; names and colours.

Ambiguity is the normalised entropy of the class probabilities, 0 (one class) to 1 (all alike); it is not a probability of error.</source>
        <translation>Cartografía el terreno con un modelo entrenado: tesela por tesela con solapes fundidos, con poca memoria y conservando los píxeles sin datos. El mapa tiene una leyenda con los nombres y colores de las clases.

La ambigüedad es la entropía normalizada de las probabilidades de clase, de 0 (una clase) a 1 (todas iguales); no es una probabilidad de error.</translation>
    </message>
    <message>
        <source>margin of a tile, pixels</source>
        <translation>margen de una tesela, píxeles</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>máscara</translation>
    </message>
    <message>
        <source>Mask of “{name}”: {problem}</source>
        <translation>Máscara de «{name}»: {problem}</translation>
    </message>
    <message>
        <source>Mask, scale</source>
        <translation>Máscara, escala</translation>
    </message>
    <message>
        <source>Mass mask</source>
        <translation>Máscara de masa</translation>
    </message>
    <message>
        <source>May the file be changed, and is there room on the disk?</source>
        <translation>¿Se puede modificar el archivo y hay espacio en el disco?</translation>
    </message>
    <message>
        <source>Mean IoU over the classes, on polygons that were held out</source>
        <translation>IoU media de las clases, en polígonos reservados</translation>
    </message>
    <message>
        <source>Mean of heads</source>
        <translation>Media de las cabezas</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Media de las cabezas</translation>
    </message>
    <message>
        <source>mean spectra compared</source>
        <translation>comparación de espectros medios</translation>
    </message>
    <message>
        <source>mean taken away first</source>
        <translation>media restada antes</translation>
    </message>
    <message>
        <source>meaning of the codes</source>
        <translation>significado de los códigos</translation>
    </message>
    <message>
        <source>meaning of the reference&apos;s codes</source>
        <translation>significado de los códigos de la referencia</translation>
    </message>
    <message>
        <source>measure of doubt</source>
        <translation>medida de la duda</translation>
    </message>
    <message>
        <source>Measure which classes of the reference attention finds, against controls</source>
        <translation>Medir qué clases de la referencia encuentra la atención, frente a controles</translation>
    </message>
    <message>
        <source>Measures how well each attention head of a vision transformer finds each class of your labels, and whether that was learned. Head and threshold are chosen on some blocks of land and scored on others; so are the controls: an untrained network, the attention of another window, brightness and texture, the place in the window, and random maps.

“No effect” is a possible answer. Pretrained networks only: one trained on these labels has seen the answers.</source>
        <translation>Mide cómo de bien encuentra cada cabeza de atención de un vision transformer cada clase de sus etiquetas, y si eso se aprendió. Cabeza y umbral se eligen en unos bloques de terreno y se puntúan en otros; también los controles: una red sin entrenar, la atención de otra ventana, brillo y textura, la posición en la ventana y mapas aleatorios.

«Sin efecto» es una respuesta posible. Solo redes preentrenadas: una entrenada con estas etiquetas ya ha visto las respuestas.</translation>
    </message>
    <message>
        <source>Member of the model</source>
        <translation>Miembro del modelo</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>Mé&amp;todo</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>method</source>
        <translation>método</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>Model and scene</source>
        <translation>Modelo y escena</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Carpeta del modelo</translation>
    </message>
    <message>
        <source>Model, results</source>
        <translation>Modelo, resultados</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>More places, as points</source>
        <translation>Más lugares, como puntos</translation>
    </message>
    <message>
        <source>most looks of the speckle</source>
        <translation>máximo de looks del moteado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>&amp;Name field</source>
        <translation>Campo de nom&amp;bre</translation>
    </message>
    <message>
        <source>Name of the class, then Enter</source>
        <translation>Nombre de la clase, después Intro</translation>
    </message>
    <message>
        <source>name of the reference</source>
        <translation>nombre de la referencia</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nombre de la ejecución</translation>
    </message>
    <message>
        <source>Names places worth a label, as a ranked point layer: places where the model&apos;s map is in doubt and that differ from what is labelled and from one another.

Labels drawn at these places teach; they are no sample and must not judge the map.</source>
        <translation>Nombra lugares que merecen una etiqueta, como capa de puntos ordenada: lugares donde el mapa del modelo duda y que difieren de lo etiquetado y entre sí.

Las etiquetas dibujadas en estos lugares enseñan; no son una muestra y no deben evaluar el mapa.</translation>
    </message>
    <message>
        <source>needs data of</source>
        <translation>necesita datos de</translation>
    </message>
    <message>
        <source>Neither run has logged a curve.</source>
        <translation>Ninguna de las ejecuciones ha registrado una curva.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>networks tried</source>
        <translation>redes probadas</translation>
    </message>
    <message>
        <source>new GeoPackage</source>
        <translation>nuevo GeoPackage</translation>
    </message>
    <message>
        <source>New jobs use these settings; jobs under way keep theirs.</source>
        <translation>Las tareas nuevas usan estos ajustes; las que están en curso conservan los suyos.</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>Next place (N)</source>
        <translation>Lugar siguiente (N)</translation>
    </message>
    <message>
        <source>Next place to label</source>
        <translation>Lugar siguiente por etiquetar</translation>
    </message>
    <message>
        <source>Next point (N)</source>
        <translation>Punto siguiente (N)</translation>
    </message>
    <message>
        <source>Next: pretrain on this imagery (Pretrain), or train on your polygons at once (Train).</source>
        <translation>Siguiente: preentrenar con estas imágenes (Preentrenar), o entrenar directamente con sus polígonos (Entrenar).</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>No band of “{}” is ticked on the Data page.</source>
        <translation>Ninguna banda de «{}» está marcada en la página Datos.</translation>
    </message>
    <message>
        <source>no class attribute</source>
        <translation>sin atributo de clase</translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation>aún sin clase</translation>
    </message>
    <message>
        <source>No data: {bad}. Kept: {kept}.</source>
        <translation>Sin datos: {bad}. Se conservan: {kept}.</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>sin diferencias</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>sin cifras</translation>
    </message>
    <message>
        <source>No map was chosen, or it cannot be opened.</source>
        <translation>No se eligió ningún mapa, o no se puede abrir.</translation>
    </message>
    <message>
        <source>No mask</source>
        <translation>Sin máscara</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>sin máscara</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>No place was given to be similar to.</source>
        <translation>No se dio ningún lugar al que parecerse.</translation>
    </message>
    <message>
        <source>No places yet.</source>
        <translation>Aún no hay lugares.</translation>
    </message>
    <message>
        <source>No pretraining is running.</source>
        <translation>No hay ningún preentrenamiento en curso.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>No se encontraron problemas.</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>sin ráster</translation>
    </message>
    <message>
        <source>No raster to learn from yet. Add the image you want to map.</source>
        <translation>Aún no hay ráster del que aprender. Añada la imagen que quiere cartografiar.</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>No hay ninguna ejecución seleccionada.</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Ninguna ejecución coincide con el filtro.</translation>
    </message>
    <message>
        <source>No runs yet.

Start with Data: tick a raster, then pretrain on it or train on your polygons.</source>
        <translation>Aún no hay ejecuciones.

Empiece por Datos: marque un ráster y después preentrene con él o entrene con sus polígonos.</translation>
    </message>
    <message>
        <source>no such curve</source>
        <translation>no existe tal curva</translation>
    </message>
    <message>
        <source>nodata value</source>
        <translation>valor sin datos (NoData)</translation>
    </message>
    <message>
        <source>noise of the labels</source>
        <translation>ruido de las etiquetas</translation>
    </message>
    <message>
        <source>Noisy labels</source>
        <translation>Etiquetas con ruido</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>None (random weights)</source>
        <translation>Ninguna (pesos aleatorios)</translation>
    </message>
    <message>
        <source>none set in QGIS</source>
        <translation>ninguno configurado en QGIS</translation>
    </message>
    <message>
        <source>none. {cause} {remedy}</source>
        <translation>ninguno. {cause} {remedy}</translation>
    </message>
    <message>
        <source>normalisation in the head</source>
        <translation>normalización en el cabezal</translation>
    </message>
    <message>
        <source>normalisation of what is predicted</source>
        <translation>normalización de lo que se predice</translation>
    </message>
    <message>
        <source>Not accepted: every part is smaller than the smallest part wanted.</source>
        <translation>No aceptado: todas las partes son menores que la parte mínima deseada.</translation>
    </message>
    <message>
        <source>Not accepted: no file was chosen. Your clicks are kept.</source>
        <translation>No aceptado: no se eligió ningún archivo. Sus clics se conservan.</translation>
    </message>
    <message>
        <source>Not accepted: the layer has no class yet. Add one with + on the toolbar.</source>
        <translation>No aceptado: la capa aún no tiene clases. Añada una con + en la barra de herramientas.</translation>
    </message>
    <message>
        <source>Not accepted: the polygon layer is gone. Your clicks are kept.</source>
        <translation>No aceptado: la capa de polígonos ya no existe. Sus clics se conservan.</translation>
    </message>
    <message>
        <source>not counted yet, “Prepare now” counts them.</source>
        <translation>aún no contados, «Preparar ahora» los cuenta.</translation>
    </message>
    <message>
        <source>not installed yet</source>
        <translation>aún no instalado</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not saved: cancelled.</source>
        <translation>No guardado: cancelado.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Nothing (random weights)</source>
        <translation>Nada (pesos aleatorios)</translation>
    </message>
    <message>
        <source>Nothing can be written into the shared folder ({}).</source>
        <translation>No se puede escribir nada en la carpeta compartida ({}).</translation>
    </message>
    <message>
        <source>Nothing is fetched; what is missing is named.</source>
        <translation>No se descarga nada; se indica lo que falta.</translation>
    </message>
    <message>
        <source>Nothing is suggested in or beside them.</source>
        <translation>No se sugiere nada en ellos ni junto a ellos.</translation>
    </message>
    <message>
        <source>Nothing was found here.</source>
        <translation>Aquí no se encontró nada.</translation>
    </message>
    <message>
        <source>Nothing was learned in this scene yet.</source>
        <translation>Aún no se ha aprendido nada en esta escena.</translation>
    </message>
    <message>
        <source>Number of steps</source>
        <translation>Número de pasos</translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation>NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>Tarjeta gráfica NVIDIA</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Tarjeta gráfica NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objeto</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>desplazamiento</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Antiguas</translation>
    </message>
    <message>
        <source>One attention head, or the mean of all.</source>
        <translation>Una cabeza de atención, o la media de todas.</translation>
    </message>
    <message>
        <source>One band for each class.</source>
        <translation>Una banda por clase.</translation>
    </message>
    <message>
        <source>One band of their mean, one band for each head, or attention traced through all blocks.</source>
        <translation>Una banda con su media, una banda por cabeza, o la atención seguida por todos los bloques.</translation>
    </message>
    <message>
        <source>one band, attention traced through all blocks (not for models of two sensors)</source>
        <translation>una banda, la atención seguida por todos los bloques (no para modelos de dos sensores)</translation>
    </message>
    <message>
        <source>one band, the mean of the heads</source>
        <translation>una banda, la media de las cabezas</translation>
    </message>
    <message>
        <source>One class for each pixel, with legend and colours.</source>
        <translation>Una clase por píxel, con leyenda y colores.</translation>
    </message>
    <message>
        <source>One of the scenes ticked on the Data page.</source>
        <translation>Una de las escenas marcadas en la página Datos.</translation>
    </message>
    <message>
        <source>One place; “…” picks it from the map.</source>
        <translation>Un lugar; «…» lo toma del mapa.</translation>
    </message>
    <message>
        <source>One scene each</source>
        <translation>Una escena cada uno</translation>
    </message>
    <message>
        <source>One scene each group</source>
        <translation>Una escena por grupo</translation>
    </message>
    <message>
        <source>One scene each: several places or dates. Bands of one scene: files on top of each other. Each group: the layers of a group are one scene.</source>
        <translation>Una escena cada uno: varios lugares o fechas. Bandas de una escena: archivos superpuestos. Por grupo: las capas de un grupo son una escena.</translation>
    </message>
    <message>
        <source>one value for each patch</source>
        <translation>un valor por parche</translation>
    </message>
    <message>
        <source>One “here = there” a line: the same folder as this and as the other computer call it. Runs go into the first one.</source>
        <translation>Un «aquí = allí» por línea: la misma carpeta según este y según el otro equipo. Las ejecuciones van a la primera.</translation>
    </message>
    <message>
        <source>Only the selected polygons count if some are selected.</source>
        <translation>Si hay polígonos seleccionados, solo cuentan esos.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Open raster files and add them to the project</source>
        <translation>Abrir archivos ráster y añadirlos al proyecto</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Abrir informe</translation>
    </message>
    <message>
        <source>Open the files and say what is in them</source>
        <translation>Abrir los archivos y decir qué contienen</translation>
    </message>
    <message>
        <source>Open the HTML report in the browser</source>
        <translation>Abrir el informe HTML en el navegador</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Abrir la carpeta de la ejecución</translation>
    </message>
    <message>
        <source>optical reflectance</source>
        <translation>reflectancia óptica</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opciones…</translation>
    </message>
    <message>
        <source>Order of runs</source>
        <translation>Orden de las ejecuciones</translation>
    </message>
    <message>
        <source>Other runs were made with them: {}. Those stay, but cannot be repeated.</source>
        <translation>Otras ejecuciones se hicieron con ellas: {}. Se conservan, pero no pueden repetirse.</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>PAN</source>
        <translation>PAN</translation>
    </message>
    <message>
        <source>Part of the run&apos;s folder name. Empty: the first layer&apos;s.</source>
        <translation>Parte del nombre de la carpeta de la ejecución. Vacío: el de la primera capa.</translation>
    </message>
    <message>
        <source>Parts and holes smaller than that are left out.</source>
        <translation>Se omiten las partes y los huecos menores.</translation>
    </message>
    <message>
        <source>parts of the validation (folds)</source>
        <translation>partes de la validación (pliegues)</translation>
    </message>
    <message>
        <source>Parts the scene into groups that a pretrained network sees as alike (k-means of its tokens).

Clusters are numbered by size and mean nothing until you look at them: they are no land-cover map, but a quick way to see what could be told apart before labels are drawn.</source>
        <translation>Divide la escena en grupos que una red preentrenada ve semejantes (k-means de sus tokens).

Los grupos se numeran por tamaño y no significan nada hasta que se miran: no son un mapa de cobertura del suelo, sino una forma rápida de ver qué se podría distinguir antes de dibujar etiquetas.</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Parches</translation>
    </message>
    <message>
        <source>Patchwork</source>
        <translation>Patchwork</translation>
    </message>
    <message>
        <source>Patchwork computes in a Python environment of its own. QGIS&apos;s Python stays as it is.</source>
        <translation>Patchwork calcula en un entorno de Python propio. El Python de QGIS queda como está.</translation>
    </message>
    <message>
        <source>Patchwork help</source>
        <translation>Ayuda de Patchwork</translation>
    </message>
    <message>
        <source>Patchwork is ready: {}.</source>
        <translation>Patchwork está listo: {}.</translation>
    </message>
    <message>
        <source>Patchwork&apos;s environment was removed ({:.1f} GB). Runs and maps are still there.</source>
        <translation>Se quitó el entorno de Patchwork ({:.1f} GB). Las ejecuciones y los mapas siguen ahí.</translation>
    </message>
    <message>
        <source>Patchwork: pretrain, train on polygons, map</source>
        <translation>Patchwork: preentrenar, entrenar con polígonos, cartografiar</translation>
    </message>
    <message>
        <source>path</source>
        <translation>ruta</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Pick one from the map, or choose a point layer.</source>
        <translation>Tome uno del mapa, o elija una capa de puntos.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Tamaño de píxel</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Pixels across</source>
        <translation>Píxeles a lo ancho</translation>
    </message>
    <message>
        <source>pixels blended between tiles</source>
        <translation>píxeles fundidos entre teselas</translation>
    </message>
    <message>
        <source>pixels drawn, at most</source>
        <translation>píxeles extraídos, como máximo</translation>
    </message>
    <message>
        <source>pixels of a class in a block, at most</source>
        <translation>píxeles de una clase en un bloque, como máximo</translation>
    </message>
    <message>
        <source>pixels of a polygon, at most</source>
        <translation>píxeles de un polígono, como máximo</translation>
    </message>
    <message>
        <source>Pixels of the image</source>
        <translation>Píxeles de la imagen</translation>
    </message>
    <message>
        <source>Pixels that the product&apos;s own mask marks become no data.</source>
        <translation>Los píxeles que marca la máscara propia del producto pasan a ser sin datos.</translation>
    </message>
    <message>
        <source>pixels that train a classifier</source>
        <translation>píxeles que entrenan un clasificador</translation>
    </message>
    <message>
        <source>Place to be similar to</source>
        <translation>Lugar al que parecerse</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>places avoided</source>
        <translation>lugares evitados</translation>
    </message>
    <message>
        <source>Places looked at in one step. Automatic fits the memory.</source>
        <translation>Lugares que se miran en un paso. Automático se ajusta a la memoria.</translation>
    </message>
    <message>
        <source>Places that are unlike, as points</source>
        <translation>Lugares distintos, como puntos</translation>
    </message>
    <message>
        <source>places wanted</source>
        <translation>lugares deseados</translation>
    </message>
    <message>
        <source>Point at a place to see where it looks. A click holds it, Escape lets it go.</source>
        <translation>Señale un lugar para ver adónde mira. Un clic lo fija, Escape lo suelta.</translation>
    </message>
    <message>
        <source>Point {number} of {count}, {labelled} labelled</source>
        <translation>Punto {number} de {count}, {labelled} etiquetados</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Points for the classes</source>
        <translation>Puntos para las clases</translation>
    </message>
    <message>
        <source>points for the classes</source>
        <translation>puntos para las clases</translation>
    </message>
    <message>
        <source>Points in every class: with fewer its own figures are rough.</source>
        <translation>Puntos en cada clase: con menos, sus cifras son aproximadas.</translation>
    </message>
    <message>
        <source>Points of a random sample, a dense map, or polygons. Never the polygons you trained on.</source>
        <translation>Puntos de una muestra aleatoria, un mapa denso o polígonos. Nunca los polígonos con los que entrenó.</translation>
    </message>
    <message>
        <source>Points of each class at least</source>
        <translation>Puntos mínimos de cada clase</translation>
    </message>
    <message>
        <source>points that were drawn at random</source>
        <translation>puntos extraídos al azar</translation>
    </message>
    <message>
        <source>points wanted</source>
        <translation>puntos deseados</translation>
    </message>
    <message>
        <source>&amp;Polygon layer</source>
        <translation>&amp;Capa de polígonos</translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation>Capa de polígonos del área</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>polígonos</translation>
    </message>
    <message>
        <source>Polygons drawn already</source>
        <translation>Polígonos ya dibujados</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polígonos de una capa</translation>
    </message>
    <message>
        <source>Polygons of similar places</source>
        <translation>Polígonos de lugares similares</translation>
    </message>
    <message>
        <source>Polygons you have: nothing is suggested in or beside them.</source>
        <translation>Polígonos que ya tiene: no se sugiere nada en ellos ni junto a ellos.</translation>
    </message>
    <message>
        <source>Power (radar, linear)</source>
        <translation>Potencia (radar, lineal)</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Precisión</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>precision of numbers</source>
        <translation>precisión de los números</translation>
    </message>
    <message>
        <source>preference for rare classes</source>
        <translation>preferencia por las clases raras</translation>
    </message>
    <message>
        <source>Prepare &amp;now</source>
        <translation>Preparar a&amp;hora</translation>
    </message>
    <message>
        <source>Prepare rasters</source>
        <translation>Preparar rásteres</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>Press the number of the class you see in the framed pixel, then N for the next point.</source>
        <translation>Pulse el número de la clase que ve en el píxel enmarcado, y después N para el siguiente punto.</translation>
    </message>
    <message>
        <source>Pretrain</source>
        <translation>Preentrenar</translation>
    </message>
    <message>
        <source>Pretrain a backbone</source>
        <translation>Preentrenar una red troncal</translation>
    </message>
    <message>
        <source>Pretrained backbone</source>
        <translation>Red troncal preentrenada</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>Preentrenamiento</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Previous place (Shift+N)</source>
        <translation>Lugar anterior (Mayús+N)</translation>
    </message>
    <message>
        <source>Previous place to label</source>
        <translation>Lugar anterior por etiquetar</translation>
    </message>
    <message>
        <source>Previous point (Shift+N)</source>
        <translation>Punto anterior (Mayús+N)</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Componentes principales</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>componentes principales</translation>
    </message>
    <message>
        <source>Pro&amp;babilities</source>
        <translation>Pro&amp;babilidades</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilidades</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>probabilidades</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>processor threads</source>
        <translation>hilos del procesador</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Product folders, web layers, all rasters of a group, results</source>
        <translation>Carpetas de productos, capas web, todos los rásteres de un grupo, resultados</translation>
    </message>
    <message>
        <source>Product: {}</source>
        <translation>Producto: {}</translation>
    </message>
    <message>
        <source>prototypes</source>
        <translation>prototipos</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>PSPNet</source>
        <translation>PSPNet</translation>
    </message>
    <message>
        <source>Published file</source>
        <translation>Archivo publicado</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>Pesos publicados</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>P&amp;ython there</source>
        <translation>P&amp;ython allí</translation>
    </message>
    <message>
        <source>Python {} could not be fetched ({}).</source>
        <translation>No se pudo descargar Python {} ({}).</translation>
    </message>
    <message>
        <source>Python {} with PyTorch {} works: {}.</source>
        <translation>Python {} con PyTorch {} funciona: {}.</translation>
    </message>
    <message>
        <source>Python {}, PyTorch {}, {}; made {}, {}</source>
        <translation>Python {}, PyTorch {}, {}; creado el {}, {}</translation>
    </message>
    <message>
        <source>&amp;Quick (forest only)</source>
        <translation>Rápido (solo bosq&amp;ue)</translation>
    </message>
    <message>
        <source>Quick: the random forest alone</source>
        <translation>Rápido: solo el bosque aleatorio</translation>
    </message>
    <message>
        <source>radar brightness varied by, dB</source>
        <translation>variación de brillo del radar, dB</translation>
    </message>
    <message>
        <source>radar in decibels</source>
        <translation>radar en decibelios</translation>
    </message>
    <message>
        <source>radar with a negative median is dB, everything else is scaled band by band</source>
        <translation>el radar con mediana negativa es dB, todo lo demás se escala banda por banda</translation>
    </message>
    <message>
        <source>radar&apos;s look direction kept</source>
        <translation>se conserva la dirección de observación del radar</translation>
    </message>
    <message>
        <source>radar, linear amplitude</source>
        <translation>radar, amplitud lineal</translation>
    </message>
    <message>
        <source>radar, linear power</source>
        <translation>radar, potencia lineal</translation>
    </message>
    <message>
        <source>Random (control)</source>
        <translation>Aleatorios (control)</translation>
    </message>
    <message>
        <source>Random points to draw</source>
        <translation>Puntos aleatorios a extraer</translation>
    </message>
    <message>
        <source>Random weights show what attention looks like without any learning.</source>
        <translation>Los pesos aleatorios muestran cómo es la atención sin aprendizaje alguno.</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>ráster</translation>
    </message>
    <message>
        <source>Raster layers</source>
        <translation>Capas ráster</translation>
    </message>
    <message>
        <source>Raster of class codes</source>
        <translation>Ráster de códigos de clase</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Rásteres</translation>
    </message>
    <message>
        <source>Rasters and products</source>
        <translation>Rásteres y productos</translation>
    </message>
    <message>
        <source>Ras&amp;ters are</source>
        <translation>Los rás&amp;teres son</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>Leyendo ambas ejecuciones…</translation>
    </message>
    <message>
        <source>Reading {} …</source>
        <translation>Leyendo {} …</translation>
    </message>
    <message>
        <source>Reads the rasters once: grid, bands, roles, units, statistics and the share of valid pixels; and decodes them into the tile cache, so that training starts at once. Optional: training does it too.</source>
        <translation>Lee los rásteres una vez: cuadrícula, bandas, funciones, unidades, estadísticas y la parte de píxeles válidos; y los decodifica en la caché de teselas, para que el entrenamiento empiece enseguida. Opcional: el entrenamiento también lo hace.</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Refere&amp;ncia</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>Reference points or polygons</source>
        <translation>Puntos o polígonos de referencia</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Reflectancia</translation>
    </message>
    <message>
        <source>reflectance, 0 to about 1</source>
        <translation>reflectancia, de 0 a 1 aproximadamente</translation>
    </message>
    <message>
        <source>Relative (0 = uniform)</source>
        <translation>Relativos (0 = uniforme)</translation>
    </message>
    <message>
        <source>Relative: log2 of attention against uniform, comparable between windows. Share: raw softmax values.</source>
        <translation>Relativos: log2 de la atención frente a la uniforme, comparables entre ventanas. Parte: valores softmax sin modificar.</translation>
    </message>
    <message>
        <source>relative; 0 looks there as much as anywhere, +1 twice as much</source>
        <translation>relativos; 0 mira allí tanto como a cualquier parte, +1 el doble</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Removing the environment…</source>
        <translation>Quitando el entorno…</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>repeats of the validation</source>
        <translation>repeticiones de la validación</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>I&amp;nforme</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report against a reference</source>
        <translation>Informe frente a una referencia</translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation>Informe: {}</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Resolution: {own} {unit}, about {gsd}</source>
        <translation>Resolución: {own} {unit}, unos {gsd}</translation>
    </message>
    <message>
        <source>Resolution: {}</source>
        <translation>Resolución: {}</translation>
    </message>
    <message>
        <source>Resolution: {}, in an unknown unit</source>
        <translation>Resolución: {}, en una unidad desconocida</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Rean&amp;udar</translation>
    </message>
    <message>
        <source>Resuming would end the same way: change that, then start a new run.</source>
        <translation>Reanudar acabaría del mismo modo: cambie eso y después inicie una nueva ejecución.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>funciones</translation>
    </message>
    <message>
        <source>Roles of the bands</source>
        <translation>Funciones de las bandas</translation>
    </message>
    <message>
        <source>Roll-out through all blocks</source>
        <translation>Propagación por todos los bloques</translation>
    </message>
    <message>
        <source>Rounds of training</source>
        <translation>Rondas de entrenamiento</translation>
    </message>
    <message>
        <source>rule of choice</source>
        <translation>regla de elección</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Run again: {}</source>
        <translation>Ejecutar de nuevo: {}</translation>
    </message>
    <message>
        <source>Run aga&amp;in…</source>
        <translation>E&amp;jecutar de nuevo…</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Carpeta de la ejecución</translation>
    </message>
    <message>
        <source>Run folder: {}</source>
        <translation>Carpeta de la ejecución: {}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Running on {}</source>
        <translation>En curso en {}</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Runs made by hand are listed where their folder lies in
{}</source>
        <translation>Las ejecuciones hechas a mano aparecen aquí si su carpeta está en
{}</translation>
    </message>
    <message>
        <source>Runs, environments and caches lie here. The environment variable PATCHWORK_HOME moves it.</source>
        <translation>Aquí están las ejecuciones, los entornos y las cachés. La variable de entorno PATCHWORK_HOME la cambia de lugar.</translation>
    </message>
    <message>
        <source>Same for every class</source>
        <translation>Igual para cada clase</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>muestra</translation>
    </message>
    <message>
        <source>sample points drawn</source>
        <translation>puntos de muestra extraídos</translation>
    </message>
    <message>
        <source>Sample to check a map</source>
        <translation>Muestra para comprobar un mapa</translation>
    </message>
    <message>
        <source>Sample to label</source>
        <translation>Muestra por etiquetar</translation>
    </message>
    <message>
        <source>samples a second</source>
        <translation>muestras por segundo</translation>
    </message>
    <message>
        <source>samples at once (batch)</source>
        <translation>muestras a la vez (lote)</translation>
    </message>
    <message>
        <source>samples remembered for the contrast</source>
        <translation>muestras recordadas para el contraste</translation>
    </message>
    <message>
        <source>Satellite product, instead of layers</source>
        <translation>Producto satelital, en lugar de capas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save a &amp;web layer (XYZ, WMS) as raster…</source>
        <translation>Guardar una capa &amp;web (XYZ, WMS) como ráster…</translation>
    </message>
    <message>
        <source>Saves what the map window shows now. These are pictures, red, green and blue: no measured values.</source>
        <translation>Guarda lo que muestra ahora la ventana del mapa. Son imágenes en rojo, verde y azul: no valores medidos.</translation>
    </message>
    <message>
        <source>Say where to keep the answers.</source>
        <translation>Indique dónde guardar las respuestas.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>escala</translation>
    </message>
    <message>
        <source>Scale, offset</source>
        <translation>Escala, desplazamiento</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>Escalados</translation>
    </message>
    <message>
        <source>scaled, the file&apos;s own numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>escalados, los números propios del archivo; cada banda se lleva a media 0 y dispersión 1 antes de aprender</translation>
    </message>
    <message>
        <source>Sce&amp;ne</source>
        <translation>E&amp;scena</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Escena</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>escena</translation>
    </message>
    <message>
        <source>Score from which a place becomes a polygon, 1 = the same. Automatic parts all scores into two groups (Otsu); for something rare choose a higher one after a look at the raster.</source>
        <translation>Puntuación desde la que un lugar se convierte en polígono, 1 = igual. Automático divide todas las puntuaciones en dos grupos (Otsu); para algo raro, elija una más alta tras mirar el ráster.</translation>
    </message>
    <message>
        <source>Score from which a place is similar</source>
        <translation>Puntuación desde la que un lugar es similar</translation>
    </message>
    <message>
        <source>Score the whole scene by what is like these places (Enter)</source>
        <translation>Puntuar toda la escena según su parecido con estos lugares (Intro)</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Segunda ejecución</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>seed of chance</source>
        <translation>semilla aleatoria</translation>
    </message>
    <message>
        <source>SegFormer&apos;s decoder</source>
        <translation>decodificador de SegFormer</translation>
    </message>
    <message>
        <source>Select one run to write its note.</source>
        <translation>Seleccione una sola ejecución para escribir su nota.</translation>
    </message>
    <message>
        <source>Select two runs to see what differs</source>
        <translation>Seleccione dos ejecuciones para ver qué difiere</translation>
    </message>
    <message>
        <source>Selec&amp;ted polygons only</source>
        <translation>Solo polígonos &amp;seleccionados</translation>
    </message>
    <message>
        <source>selected {}</source>
        <translation>selección: {}</translation>
    </message>
    <message>
        <source>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, or a role for each between commas. Empty: as published, else by their number.</source>
        <translation>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, o una función para cada uno entre comas. Vacío: como se publicó o, si no consta, según su número.</translation>
    </message>
    <message>
        <source>Set by the environment variable {}, which goes before this setting.</source>
        <translation>Fijado por la variable de entorno {}, que prevalece sobre este ajuste.</translation>
    </message>
    <message>
        <source>Set up Patchwork</source>
        <translation>Configurar Patchwork</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>&amp;Configurar…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurar…</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Settings of the method</source>
        <translation>Parámetros del método</translation>
    </message>
    <message>
        <source>Several places or dates with the same bands, instead of one stack.</source>
        <translation>Varios lugares o fechas con las mismas bandas, en lugar de una sola pila.</translation>
    </message>
    <message>
        <source>share drawn at random</source>
        <translation>parte extraída al azar</translation>
    </message>
    <message>
        <source>share hidden</source>
        <translation>parte oculta</translation>
    </message>
    <message>
        <source>share of a window that overlaps</source>
        <translation>parte de una ventana que se solapa</translation>
    </message>
    <message>
        <source>share of labels falsified</source>
        <translation>parte de etiquetas falseadas</translation>
    </message>
    <message>
        <source>share of paths dropped</source>
        <translation>parte de rutas descartadas</translation>
    </message>
    <message>
        <source>share of samples that lose a sensor</source>
        <translation>parte de muestras que pierden un sensor</translation>
    </message>
    <message>
        <source>Share of the attention in an additional mask</source>
        <translation>Parte de la atención en una máscara adicional</translation>
    </message>
    <message>
        <source>share of the attention in the mask</source>
        <translation>parte de la atención en la máscara</translation>
    </message>
    <message>
        <source>share of the crop in a large view</source>
        <translation>parte del recorte en una vista grande</translation>
    </message>
    <message>
        <source>share of the crop in a small view</source>
        <translation>parte del recorte en una vista pequeña</translation>
    </message>
    <message>
        <source>share of the crop in a view</source>
        <translation>parte del recorte en una vista</translation>
    </message>
    <message>
        <source>share of the disk for decoded imagery</source>
        <translation>parte del disco para imágenes decodificadas</translation>
    </message>
    <message>
        <source>Share of the free disk for the tile cache</source>
        <translation>Parte del disco libre para la caché de teselas</translation>
    </message>
    <message>
        <source>share of the memory for training windows</source>
        <translation>parte de la memoria para ventanas de entrenamiento</translation>
    </message>
    <message>
        <source>share of the pixels that teach</source>
        <translation>parte de los píxeles que enseñan</translation>
    </message>
    <message>
        <source>share of the places compared</source>
        <translation>parte de los lugares comparados</translation>
    </message>
    <message>
        <source>share of the steps that warms up</source>
        <translation>parte de los pasos de calentamiento</translation>
    </message>
    <message>
        <source>share of the steps until then</source>
        <translation>parte de los pasos hasta entonces</translation>
    </message>
    <message>
        <source>share of the steps with a frozen backbone</source>
        <translation>parte de los pasos con la red troncal congelada</translation>
    </message>
    <message>
        <source>Share of the window</source>
        <translation>Parte de la ventana</translation>
    </message>
    <message>
        <source>share of time spent waiting for data</source>
        <translation>parte del tiempo esperando datos</translation>
    </message>
    <message>
        <source>Share that changed</source>
        <translation>Parte que cambió</translation>
    </message>
    <message>
        <source>Shared fol&amp;ders</source>
        <translation>Carpetas co&amp;mpartidas</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (beta)</source>
        <translation>nitidez de la pérdida del espectro (beta)</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (gamma)</source>
        <translation>nitidez de la pérdida del espectro (gamma)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>M&amp;ostrar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show lo&amp;g</source>
        <translation>Ver re&amp;gistro</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>Mostrar ejecución</translation>
    </message>
    <message>
        <source>Show &amp;side by side</source>
        <translation>Mostrar &amp;lado a lado</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Mostrar la carpeta en el gestor de archivos</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Mostrar el mapa</translation>
    </message>
    <message>
        <source>Show the polygon in the map window</source>
        <translation>Mostrar el polígono en el lienzo del mapa</translation>
    </message>
    <message>
        <source>Show what a click would give where the pointer rests</source>
        <translation>Mostrar qué daría un clic donde se detiene el puntero</translation>
    </message>
    <message>
        <source>Shows the runs in which every word occurs.</source>
        <translation>Muestra las ejecuciones en las que aparecen todas las palabras.</translation>
    </message>
    <message>
        <source>Shows what a pretrained network tells apart: the directions in which its tokens differ most, as bands; the first three are drawn as red, green and blue.

Equal colours mean that the network sees the same. Fitted on a sample of the scene; signs are fixed, so that the same scene gets the same colours again.</source>
        <translation>Muestra lo que distingue una red preentrenada: las direcciones en que más difieren sus tokens, como bandas; las tres primeras se dibujan en rojo, verde y azul.

Colores iguales significan que la red ve lo mismo. Se ajusta con una muestra de la escena; los signos son fijos, de modo que la misma escena recibe de nuevo los mismos colores.</translation>
    </message>
    <message>
        <source>Shows where a patch looks, not why a class was chosen.</source>
        <translation>Muestra adónde mira un parche, no por qué se eligió una clase.</translation>
    </message>
    <message>
        <source>side of a crop, pixels</source>
        <translation>lado de un recorte, píxeles</translation>
    </message>
    <message>
        <source>side of a hidden block, pixels</source>
        <translation>lado de un bloque oculto, píxeles</translation>
    </message>
    <message>
        <source>side of a large view, pixels</source>
        <translation>lado de una vista grande, píxeles</translation>
    </message>
    <message>
        <source>side of a patch, pixels</source>
        <translation>lado de un parche, píxeles</translation>
    </message>
    <message>
        <source>side of a picture, pixels</source>
        <translation>lado de una imagen, píxeles</translation>
    </message>
    <message>
        <source>side of a place, pixels</source>
        <translation>lado de un lugar, píxeles</translation>
    </message>
    <message>
        <source>side of a small view, pixels</source>
        <translation>lado de una vista pequeña, píxeles</translation>
    </message>
    <message>
        <source>side of a tile, pixels</source>
        <translation>lado de una tesela, píxeles</translation>
    </message>
    <message>
        <source>side of a window, pixels</source>
        <translation>lado de una ventana, píxeles</translation>
    </message>
    <message>
        <source>side of falsified squares, pixels</source>
        <translation>lado de los cuadrados falseados, píxeles</translation>
    </message>
    <message>
        <source>Side of the pieces of imagery the network looks at.</source>
        <translation>Lado de los trozos de imagen que mira la red.</translation>
    </message>
    <message>
        <source>Similar places</source>
        <translation>Lugares similares</translation>
    </message>
    <message>
        <source>Similar places: click on what you look for and find more of it in the whole scene</source>
        <translation>Lugares similares: haga clic en lo que busca y encuentre más en toda la escena</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similitud</translation>
    </message>
    <message>
        <source>simplification of outlines, pixels</source>
        <translation>simplificación de contornos, píxeles</translation>
    </message>
    <message>
        <source>Simplify outlines within half a pixel</source>
        <translation>Simplificar contornos dentro de medio píxel</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>T&amp;amaño</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>size of the gradient</source>
        <translation>tamaño del gradiente</translation>
    </message>
    <message>
        <source>size of the network</source>
        <translation>tamaño de la red</translation>
    </message>
    <message>
        <source>size of {} in bytes</source>
        <translation>tamaño de {} en bytes</translation>
    </message>
    <message>
        <source>Size: {width} × {height} pixels</source>
        <translation>Tamaño: {width} × {height} píxeles</translation>
    </message>
    <message>
        <source>Sleep after the present step</source>
        <translation>Quedar en pausa tras el paso actual</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Sm&amp;all views</source>
        <translation>Vistas pe&amp;queñas</translation>
    </message>
    <message>
        <source>small views</source>
        <translation>vistas pequeñas</translation>
    </message>
    <message>
        <source>&amp;Smallest part</source>
        <translation>Parte &amp;mínima</translation>
    </message>
    <message>
        <source>smallest polygon, pixels</source>
        <translation>polígono mínimo, píxeles</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>suavizado</translation>
    </message>
    <message>
        <source>spectra varied</source>
        <translation>variación de los espectros</translation>
    </message>
    <message>
        <source>Standard error of the overall accuracy</source>
        <translation>Error estándar de la exactitud global</translation>
    </message>
    <message>
        <source>standard error wanted</source>
        <translation>error estándar deseado</translation>
    </message>
    <message>
        <source>Start a new run with these settings, or others</source>
        <translation>Iniciar una nueva ejecución con estos parámetros o con otros</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>Empiece de nuevo.</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Iniciar de todos modos</translation>
    </message>
    <message>
        <source>Start drawin&amp;g attention</source>
        <translation>Iniciar dibu&amp;jo de atención</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Iníciela de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Iníciela de nuevo.</translation>
    </message>
    <message>
        <source>Start it again; it begins anew.</source>
        <translation>Iníciela de nuevo; comienza desde el principio.</translation>
    </message>
    <message>
        <source>Start mappin&amp;g</source>
        <translation>Iniciar carto&amp;grafía</translation>
    </message>
    <message>
        <source>Start mappin&amp;g and attention</source>
        <translation>Iniciar carto&amp;grafía y atención</translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation>&amp;Iniciar nueva ejecución</translation>
    </message>
    <message>
        <source>Start one on the page Pretrain.</source>
        <translation>Inicie uno en la página Preentrenar.</translation>
    </message>
    <message>
        <source>Start pretrainin&amp;g</source>
        <translation>Iniciar &amp;preentrenamiento</translation>
    </message>
    <message>
        <source>Start the job; it goes on even when QGIS is closed.</source>
        <translation>Iniciar la tarea; continúa aunque se cierre QGIS.</translation>
    </message>
    <message>
        <source>Start trainin&amp;g</source>
        <translation>&amp;Iniciar entrenamiento</translation>
    </message>
    <message>
        <source>Starting the backend…</source>
        <translation>Iniciando el backend…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>starts from</source>
        <translation>parte de</translation>
    </message>
    <message>
        <source>statistics of the teacher</source>
        <translation>estadísticas del maestro</translation>
    </message>
    <message>
        <source>Statistics, training and maps keep inside this area.</source>
        <translation>Las estadísticas, el entrenamiento y los mapas se limitan a esta área.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>steps between checkpoints</source>
        <translation>pasos entre puntos de control</translation>
    </message>
    <message>
        <source>steps in which the prototypes rest</source>
        <translation>pasos en que los prototipos no cambian</translation>
    </message>
    <message>
        <source>steps of warm-up</source>
        <translation>pasos de calentamiento</translation>
    </message>
    <message>
        <source>steps until the teacher&apos;s temperature</source>
        <translation>pasos hasta la temperatura del maestro</translation>
    </message>
    <message>
        <source>Stop and leave nothing behind</source>
        <translation>Detener y no dejar nada</translation>
    </message>
    <message>
        <source>Stop; what was done is kept and can be resumed</source>
        <translation>Detener; lo hecho se conserva y se puede reanudar</translation>
    </message>
    <message>
        <source>Stratified random points, answered by the dense reference. Empty: none.</source>
        <translation>Puntos aleatorios estratificados, respondidos por la referencia densa. Vacío: ninguno.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Study attention</source>
        <translation>Estudiar atención</translation>
    </message>
    <message>
        <source>Study: this model was trained on labels. Where they are this reference’s, it has seen the answers: study its pretrained backbone instead.</source>
        <translation>Estudio: este modelo se entrenó con etiquetas. Donde son las de esta referencia, ya ha visto las respuestas: estudie en su lugar su red troncal preentrenada.</translation>
    </message>
    <message>
        <source>Study: {}</source>
        <translation>Estudio: {}</translation>
    </message>
    <message>
        <source>Suggest places</source>
        <translation>Sugerir lugares</translation>
    </message>
    <message>
        <source>Suggested places</source>
        <translation>Lugares sugeridos</translation>
    </message>
    <message>
        <source>Table of changes</source>
        <translation>Tabla de cambios</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Take the table as the legend has it</source>
        <translation>Tomar la tabla tal como está en la leyenda</translation>
    </message>
    <message>
        <source>Take this point&apos;s answer back (Backspace)</source>
        <translation>Retirar la respuesta de este punto (Retroceso)</translation>
    </message>
    <message>
        <source>Taken back out of {}.</source>
        <translation>Retirado de {}.</translation>
    </message>
    <message>
        <source>Teach the classes with your polygons. Four candidates are compared on held-out polygons; the best makes the map.</source>
        <translation>Enseñar las clases con sus polígonos. Se comparan cuatro candidatos en polígonos reservados; el mejor hace el mapa.</translation>
    </message>
    <message>
        <source>temperature of the contrast</source>
        <translation>temperatura del contraste</translation>
    </message>
    <message>
        <source>temperature of the student</source>
        <translation>temperatura del alumno</translation>
    </message>
    <message>
        <source>temperature of the teacher</source>
        <translation>temperatura del maestro</translation>
    </message>
    <message>
        <source>temperature of the teacher at first</source>
        <translation>temperatura inicial del maestro</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>Pro&amp;bar conexión</translation>
    </message>
    <message>
        <source>That many instead.</source>
        <translation>Este número en su lugar.</translation>
    </message>
    <message>
        <source>The algorithm was not prepared.</source>
        <translation>El algoritmo no se preparó.</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>No se pudo escribir la respuesta.</translation>
    </message>
    <message>
        <source>The answer is doubtful: the report says how much such answers matter</source>
        <translation>La respuesta es dudosa: el informe dice cuánto importan tales respuestas</translation>
    </message>
    <message>
        <source>The area to work in</source>
        <translation>El área de trabajo</translation>
    </message>
    <message>
        <source>The attribute that gets the class.</source>
        <translation>El atributo que recibe la clase.</translation>
    </message>
    <message>
        <source>The attribute that holds the class.</source>
        <translation>El atributo que contiene la clase.</translation>
    </message>
    <message>
        <source>The attribute that holds the class: a code or a name.</source>
        <translation>El atributo que contiene la clase: un código o un nombre.</translation>
    </message>
    <message>
        <source>The attribute “{}” cannot hold “{}”.</source>
        <translation>El atributo «{}» no puede contener «{}».</translation>
    </message>
    <message>
        <source>The attribute “{}” holds numbers, “{}” is none.</source>
        <translation>El atributo «{}» contiene números, «{}» no lo es.</translation>
    </message>
    <message>
        <source>The attribute “{}” holds {} characters at most.</source>
        <translation>El atributo «{}» admite como máximo {} caracteres.</translation>
    </message>
    <message>
        <source>the average of network and forest</source>
        <translation>la media de red y bosque</translation>
    </message>
    <message>
        <source>The backend ended unexpectedly and is started again…</source>
        <translation>El backend terminó inesperadamente y se inicia de nuevo…</translation>
    </message>
    <message>
        <source>The backend is not running.</source>
        <translation>El backend no está en marcha.</translation>
    </message>
    <message>
        <source>The backend is not running: see above.</source>
        <translation>El backend no está en marcha: véase arriba.</translation>
    </message>
    <message>
        <source>The backend is started again after an unexpected end. Jobs go on.</source>
        <translation>El backend se inicia de nuevo tras un final inesperado. Las tareas continúan.</translation>
    </message>
    <message>
        <source>The backend starts again; your clicks are kept.</source>
        <translation>El backend se inicia de nuevo; sus clics se conservan.</translation>
    </message>
    <message>
        <source>The backend&apos;s Python interpreter</source>
        <translation>El intérprete de Python del backend</translation>
    </message>
    <message>
        <source>the best by cross-validation, the simpler one where they are equally good</source>
        <translation>el mejor según la validación cruzada, el más simple si son igual de buenos</translation>
    </message>
    <message>
        <source>The best map of each class as PNG. Empty: in the run&apos;s folder.</source>
        <translation>El mejor mapa de cada clase como PNG. Vacío: en la carpeta de la ejecución.</translation>
    </message>
    <message>
        <source>The chosen file was not imported; “Start from” says why. Import another, or choose another start.</source>
        <translation>El archivo elegido no se importó; «Partir de» dice por qué. Importe otro o elija otro punto de partida.</translation>
    </message>
    <message>
        <source>The class is there, but its colour was not kept in the file: {}</source>
        <translation>La clase está ahí, pero su color no se guardó en el archivo: {}</translation>
    </message>
    <message>
        <source>The class “{text}” of code {code} ({name}) is no whole number from 0 up. Empty leaves a code out.</source>
        <translation>La clase «{text}» del código {code} ({name}) no es un número entero desde 0. Vacío omite un código.</translation>
    </message>
    <message>
        <source>The class “{}” exists already.</source>
        <translation>La clase «{}» ya existe.</translation>
    </message>
    <message>
        <source>The curve appears once a network trains.</source>
        <translation>La curva aparece en cuanto se entrena una red.</translation>
    </message>
    <message>
        <source>The encoder</source>
        <translation>El codificador</translation>
    </message>
    <message>
        <source>the environment stands</source>
        <translation>el entorno está creado</translation>
    </message>
    <message>
        <source>the fastest device of this computer</source>
        <translation>el dispositivo más rápido de este equipo</translation>
    </message>
    <message>
        <source>The first run stays as it is.</source>
        <translation>La primera ejecución queda como está.</translation>
    </message>
    <message>
        <source>The folder of a run that left a land-cover map.</source>
        <translation>La carpeta de una ejecución que dejó un mapa de cobertura del suelo.</translation>
    </message>
    <message>
        <source>The folder that holds the wheels</source>
        <translation>La carpeta que contiene los wheels</translation>
    </message>
    <message>
        <source>The forest alone, within seconds: good for checking the polygons before the longer training.</source>
        <translation>Solo el bosque, en segundos: útil para comprobar los polígonos antes del entrenamiento más largo.</translation>
    </message>
    <message>
        <source>the forest with a majority filter</source>
        <translation>el bosque con un filtro de mayoría</translation>
    </message>
    <message>
        <source>The GeoPackage of the points. Your answers are written into it.</source>
        <translation>El GeoPackage de los puntos. Sus respuestas se escriben en él.</translation>
    </message>
    <message>
        <source>the image&apos;s own grid</source>
        <translation>la cuadrícula propia de la imagen</translation>
    </message>
    <message>
        <source>The image&apos;s own grid, or one value for each patch.</source>
        <translation>La cuadrícula propia de la imagen, o un valor por parche.</translation>
    </message>
    <message>
        <source>The installation was cancelled.</source>
        <translation>La instalación se canceló.</translation>
    </message>
    <message>
        <source>The installation was ended from outside.</source>
        <translation>La instalación se terminó desde fuera.</translation>
    </message>
    <message>
        <source>The interpreter that “make env” prints on that computer.</source>
        <translation>El intérprete que «make env» muestra en ese equipo.</translation>
    </message>
    <message>
        <source>The job has said nothing so far.</source>
        <translation>La tarea no ha dicho nada hasta ahora.</translation>
    </message>
    <message>
        <source>The job&apos;s worker is gone. Resume the run in Patchwork&apos;s dock, or see {}.</source>
        <translation>El proceso de la tarea ya no existe. Reanude la ejecución en el panel de Patchwork, o véase {}.</translation>
    </message>
    <message>
        <source>The label polygons</source>
        <translation>Los polígonos de etiquetas</translation>
    </message>
    <message>
        <source>The layer may not take this shape or class.</source>
        <translation>Puede que la capa no admita esta forma o clase.</translation>
    </message>
    <message>
        <source>The layer&apos;s CRS cannot express this place.</source>
        <translation>El SRC de la capa no puede expresar este lugar.</translation>
    </message>
    <message>
        <source>The layer&apos;s own codes</source>
        <translation>Los códigos propios de la capa</translation>
    </message>
    <message>
        <source>The legend stored before cannot be replaced.</source>
        <translation>La leyenda guardada antes no se puede reemplazar.</translation>
    </message>
    <message>
        <source>The legend’s table</source>
        <translation>La tabla de la leyenda</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>El registro está vacío.</translation>
    </message>
    <message>
        <source>The map window</source>
        <translation>El lienzo del mapa</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this place.</source>
        <translation>El sistema de coordenadas del mapa no puede mostrar este lugar.</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this point.</source>
        <translation>El sistema de coordenadas del mapa no puede mostrar este punto.</translation>
    </message>
    <message>
        <source>The method&apos;s own settings as JSON, for those who know them, such as {&quot;window&quot;: 512}.</source>
        <translation>Los parámetros propios del método en JSON, para quien los conozca, como {&quot;window&quot;: 512}.</translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation>Se está leyendo el modelo.</translation>
    </message>
    <message>
        <source>The model suits the scene.</source>
        <translation>El modelo es adecuado para la escena.</translation>
    </message>
    <message>
        <source>The model that helps to point: none, or a finished run of yours</source>
        <translation>El modelo que ayuda a señalar: ninguno, o una ejecución suya terminada</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>los propios del modelo</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>la red</translation>
    </message>
    <message>
        <source>The network is the one you start from: the size sets steps and batch alone.</source>
        <translation>La red es aquella de la que se parte: el tamaño solo fija los pasos y el lote.</translation>
    </message>
    <message>
        <source>The new class has no name.</source>
        <translation>La nueva clase no tiene nombre.</translation>
    </message>
    <message>
        <source>The object before this one is still being written: press Enter again.</source>
        <translation>El objeto anterior a este aún se está escribiendo: pulse Intro de nuevo.</translation>
    </message>
    <message>
        <source>the one that training chose</source>
        <translation>el que eligió el entrenamiento</translation>
    </message>
    <message>
        <source>the patch&apos;s share of the window&apos;s attention</source>
        <translation>la parte que toca al parche de la atención de la ventana</translation>
    </message>
    <message>
        <source>The polygon could not be added.</source>
        <translation>No se pudo añadir el polígono.</translation>
    </message>
    <message>
        <source>The polygons lie outside the chosen rasters.</source>
        <translation>Los polígonos están fuera de los rásteres elegidos.</translation>
    </message>
    <message>
        <source>The polygons stay; clicks are answered as if nothing had been accepted yet.</source>
        <translation>Los polígonos se conservan; los clics se responden como si aún no se hubiera aceptado nada.</translation>
    </message>
    <message>
        <source>The polygons&apos; attribute that holds the class.</source>
        <translation>El atributo de los polígonos que contiene la clase.</translation>
    </message>
    <message>
        <source>The polygons&apos; file could not be made. {}</source>
        <translation>No se pudo crear el archivo de los polígonos. {}</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>el procesador</translation>
    </message>
    <message>
        <source>The project has no polygon layer for the area: choose another area.</source>
        <translation>El proyecto no tiene capa de polígonos para el área: elija otra área.</translation>
    </message>
    <message>
        <source>The project has no polygon layer: digitise some polygons of each class first.</source>
        <translation>El proyecto no tiene capa de polígonos: digitalice antes algunos polígonos de cada clase.</translation>
    </message>
    <message>
        <source>The project has no raster to learn from: add one first.</source>
        <translation>El proyecto no tiene ráster del que aprender: añada uno antes.</translation>
    </message>
    <message>
        <source>The project has no web layer.</source>
        <translation>El proyecto no tiene ninguna capa web.</translation>
    </message>
    <message>
        <source>The Python that runs Patchwork&apos;s backend. Empty: the environment that Patchwork installed.</source>
        <translation>El Python que ejecuta el backend de Patchwork. Vacío: el entorno que instaló Patchwork.</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only.</source>
        <translation>El modo rápido solo entrena el bosque.</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only: choose a forest, or leave the quick mode.</source>
        <translation>El modo rápido solo entrena el bosque: elija un bosque o abandone el modo rápido.</translation>
    </message>
    <message>
        <source>the random forest on the bands</source>
        <translation>el bosque aleatorio sobre las bandas</translation>
    </message>
    <message>
        <source>The raster has a CRS and this polygon layer has none.</source>
        <translation>El ráster tiene SRC y esta capa de polígonos no.</translation>
    </message>
    <message>
        <source>The raster has no CRS and this polygon layer has one.</source>
        <translation>El ráster no tiene SRC y esta capa de polígonos sí.</translation>
    </message>
    <message>
        <source>The reference is</source>
        <translation>La referencia es</translation>
    </message>
    <message>
        <source>The reference layer</source>
        <translation>La capa de referencia</translation>
    </message>
    <message>
        <source>The roll-out goes through all blocks.</source>
        <translation>La propagación recorre todos los bloques.</translation>
    </message>
    <message>
        <source>The running pretraining does not learn from this scene.</source>
        <translation>El preentrenamiento en curso no aprende de esta escena.</translation>
    </message>
    <message>
        <source>The same in both ({})</source>
        <translation>Igual en ambas ({})</translation>
    </message>
    <message>
        <source>The same job is under way already: {}.</source>
        <translation>Ya está en curso la misma tarea: {}.</translation>
    </message>
    <message>
        <source>The same map and seed give the same points.</source>
        <translation>El mismo mapa y la misma semilla dan los mismos puntos.</translation>
    </message>
    <message>
        <source>the same number for every class</source>
        <translation>el mismo número para cada clase</translation>
    </message>
    <message>
        <source>The same place in the other map. Close this panel to end the comparison.</source>
        <translation>El mismo lugar en el otro mapa. Cierre este panel para terminar la comparación.</translation>
    </message>
    <message>
        <source>The same seed gives the same result again.</source>
        <translation>La misma semilla da de nuevo el mismo resultado.</translation>
    </message>
    <message>
        <source>The same seed gives the same result on the same machine.</source>
        <translation>La misma semilla da el mismo resultado en el mismo equipo.</translation>
    </message>
    <message>
        <source>The sample names no classes.</source>
        <translation>La muestra no nombra clases.</translation>
    </message>
    <message>
        <source>The sample was taken out of the project: the labelling is over. Its answers are in its file.</source>
        <translation>La muestra se quitó del proyecto: el etiquetado ha terminado. Sus respuestas están en su archivo.</translation>
    </message>
    <message>
        <source>The scene is another one now: the clicks are gone.</source>
        <translation>Ahora la escena es otra: los clics se han perdido.</translation>
    </message>
    <message>
        <source>The scene is another one now: the places are gone.</source>
        <translation>Ahora la escena es otra: los lugares se han perdido.</translation>
    </message>
    <message>
        <source>The scene to point into: {}</source>
        <translation>La escena en la que señalar: {}</translation>
    </message>
    <message>
        <source>The server stopped answering while {} was fetched.</source>
        <translation>El servidor dejó de responder mientras se descargaba {}.</translation>
    </message>
    <message>
        <source>The table leaves every code out.</source>
        <translation>La tabla omite todos los códigos.</translation>
    </message>
    <message>
        <source>The table of changes cannot be written: {}</source>
        <translation>No se puede escribir la tabla de cambios: {}</translation>
    </message>
    <message>
        <source>The terms it is published under. Empty: what is known of it.</source>
        <translation>Las condiciones con que está publicado. Vacío: lo que se sabe de él.</translation>
    </message>
    <message>
        <source>The transformer&apos;s block, from 0 (sees the image) to the last (sees what it has made of it).</source>
        <translation>El bloque del transformer, desde 0 (ve la imagen) hasta el último (ve lo que ha hecho de ella).</translation>
    </message>
    <message>
        <source>The very same was done already: {}. Its result would come out again.</source>
        <translation>Exactamente lo mismo ya se hizo: {}. El resultado sería igual.</translation>
    </message>
    <message>
        <source>The view is being read…</source>
        <translation>Leyendo la vista…</translation>
    </message>
    <message>
        <source>The whole runs, results included (frees {})</source>
        <translation>Las ejecuciones completas, con sus resultados (libera {})</translation>
    </message>
    <message>
        <source>Their bands are stacked in this order on the grid of the first layer.</source>
        <translation>Sus bandas se apilan en este orden en la cuadrícula de la primera capa.</translation>
    </message>
    <message>
        <source>There are no suggested places: ask for some on the Map page.</source>
        <translation>No hay lugares sugeridos: pida algunos en la página Mapa.</translation>
    </message>
    <message>
        <source>There is no class {} (yet).</source>
        <translation>No hay clase {} (todavía).</translation>
    </message>
    <message>
        <source>There is no class {}.</source>
        <translation>No hay clase {}.</translation>
    </message>
    <message>
        <source>There is no finished run to start from yet: import published weights, or choose another start.</source>
        <translation>Aún no hay ninguna ejecución terminada de la que partir: importe pesos publicados o elija otro punto de partida.</translation>
    </message>
    <message>
        <source>There is no raster to point into.</source>
        <translation>No hay ráster en el que señalar.</translation>
    </message>
    <message>
        <source>There is no sample in this project: draw one on the Map page, under “Check the map”.</source>
        <translation>No hay muestra en este proyecto: extraiga una en la página Mapa, en «Comprobar el mapa».</translation>
    </message>
    <message>
        <source>There is no sample yet: draw one.</source>
        <translation>Aún no hay muestra: extraiga una.</translation>
    </message>
    <message>
        <source>There is no trained model yet: train on polygons first, or pretrain for attention alone.</source>
        <translation>Aún no hay ningún modelo entrenado: entrene antes con polígonos, o preentrene solo para la atención.</translation>
    </message>
    <message>
        <source>There is nothing to accept yet: click into an object.</source>
        <translation>Aún no hay nada que aceptar: haga clic en un objeto.</translation>
    </message>
    <message>
        <source>There is nothing to accept: the mask is empty.</source>
        <translation>No hay nada que aceptar: la máscara está vacía.</translation>
    </message>
    <message>
        <source>This backbone has no attention and knows no classes yet: train on polygons first.</source>
        <translation>Esta red troncal no tiene atención ni conoce aún clases: entrene antes con polígonos.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>This file exists already.</source>
        <translation>Este archivo ya existe.</translation>
    </message>
    <message>
        <source>This layer cannot be edited.</source>
        <translation>Esta capa no se puede editar.</translation>
    </message>
    <message>
        <source>This layer&apos;s file is missing.</source>
        <translation>Falta el archivo de esta capa.</translation>
    </message>
    <message>
        <source>This model is a forest alone: it has no network. Choose a pretraining, or train a network.</source>
        <translation>Este modelo es solo un bosque: no tiene red. Elija un preentrenamiento o entrene una red.</translation>
    </message>
    <message>
        <source>This model is a forest alone: nothing in it attends. Choose a pretraining, or train a network.</source>
        <translation>Este modelo es solo un bosque: en él nada presta atención. Elija un preentrenamiento o entrene una red.</translation>
    </message>
    <message>
        <source>This network looks at two sensors at once: draw its attention on the Map page instead.</source>
        <translation>Esta red mira dos sensores a la vez: dibuje su atención en la página Mapa.</translation>
    </message>
    <message>
        <source>This place cannot be shown in the map&apos;s coordinate system.</source>
        <translation>Este lugar no se puede mostrar en el sistema de coordenadas del mapa.</translation>
    </message>
    <message>
        <source>This place lies outside {}: it was not added. Click into it, or choose another one under Scene.</source>
        <translation>Este lugar está fuera de {}: no se añadió. Haga clic dentro, o elija otra en Escena.</translation>
    </message>
    <message>
        <source>This run has logged no curve.</source>
        <translation>Esta ejecución no ha registrado ninguna curva.</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>threshold of likeness</source>
        <translation>umbral de similitud</translation>
    </message>
    <message>
        <source>Tick a raster on the Data page first.</source>
        <translation>Marque antes un ráster en la página Datos.</translation>
    </message>
    <message>
        <source>Tick a raster.</source>
        <translation>Marque un ráster.</translation>
    </message>
    <message>
        <source>Tick the bands to use. The role says what a band shows; click to change it.</source>
        <translation>Marque las bandas que se usarán. La función dice qué muestra una banda; haga clic para cambiarla.</translation>
    </message>
    <message>
        <source>&amp;Tick the rasters of a group</source>
        <translation>&amp;Marcar los rásteres de un grupo</translation>
    </message>
    <message>
        <source>Tick the rasters to use. They are never changed.</source>
        <translation>Marque los rásteres que se usarán. Nunca se modifican.</translation>
    </message>
    <message>
        <source>Tick what to make.</source>
        <translation>Marque lo que se debe crear.</translation>
    </message>
    <message>
        <source>tile</source>
        <translation>tesela</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>teselas</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Diminuto</translation>
    </message>
    <message>
        <source>to be labelled</source>
        <translation>por etiquetar</translation>
    </message>
    <message>
        <source>tokens looked at, at most</source>
        <translation>tokens examinados, como máximo</translation>
    </message>
    <message>
        <source>told from the layer</source>
        <translation>se deduce de la capa</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Train on polygons</source>
        <translation>Entrenar con polígonos</translation>
    </message>
    <message>
        <source>Train the decoder only: faster, and safer with few polygons.</source>
        <translation>Entrenar solo el decodificador: más rápido, y más seguro con pocos polígonos.</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Entrenados</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Training on polygons</source>
        <translation>Entrenamiento con polígonos</translation>
    </message>
    <message>
        <source>Training polygons</source>
        <translation>Polígonos de entrenamiento</translation>
    </message>
    <message>
        <source>Training steps</source>
        <translation>Pasos de entrenamiento</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>pasos de entrenamiento</translation>
    </message>
    <message>
        <source>Trains a network on the pretrained backbone and a random forest on the bands, compares them and their average by spatially blocked cross-validation over your polygons, and keeps the best, or the simpler one where they are equally good. The result is a model for mapping.

Polygons are taken as you see them: filter, selection (if asked), unsaved edits and joins included.</source>
        <translation>Entrena una red sobre la red troncal preentrenada y un bosque aleatorio sobre las bandas, los compara junto con su media mediante validación cruzada por bloques espaciales sobre sus polígonos, y conserva el mejor, o el más simple si son igual de buenos. El resultado es un modelo para cartografiar.

Los polígonos se toman tal como se ven: con filtro, selección (si se pide), ediciones sin guardar y uniones.</translation>
    </message>
    <message>
        <source>trees of the forest</source>
        <translation>árboles del bosque</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Two kinds of jobs: what only one has is left out</source>
        <translation>Dos tipos de tareas: se omite lo que solo tiene una</translation>
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
        <translation>Deshacer los cambios</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocidos</translation>
    </message>
    <message>
        <source>Unsure (U)</source>
        <translation>Dudoso (U)</translation>
    </message>
    <message>
        <source>untrained networks</source>
        <translation>redes sin entrenar</translation>
    </message>
    <message>
        <source>untrained, the control</source>
        <translation>sin entrenar, el control</translation>
    </message>
    <message>
        <source>Unusable codes of the mask</source>
        <translation>Códigos inutilizables de la máscara</translation>
    </message>
    <message>
        <source>up to {}</source>
        <translation>hasta {}</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>UPerNet</source>
        <translation>UPerNet</translation>
    </message>
    <message>
        <source>Use a pixel where</source>
        <translation>Usar un píxel donde</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>Us&amp;arlo</translation>
    </message>
    <message>
        <source>Use only the polygons that are selected now.</source>
        <translation>Usar solo los polígonos seleccionados ahora.</translation>
    </message>
    <message>
        <source>Use pi&amp;xels</source>
        <translation>Usar pí&amp;xeles</translation>
    </message>
    <message>
        <source>user@host</source>
        <translation>usuario@equipo</translation>
    </message>
    <message>
        <source>uv brought no Python that runs.</source>
        <translation>uv no trajo ningún Python que funcione.</translation>
    </message>
    <message>
        <source>Valid pixels: {}</source>
        <translation>Píxeles válidos: {}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the file and its product&apos;s metadata say.</source>
        <translation>Valor = número × escala + desplazamiento. Vacío: como digan el archivo y los metadatos de su producto.</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the files and their products&apos; metadata say.</source>
        <translation>Valor = número × escala + desplazamiento. Vacío: como digan los archivos y los metadatos de sus productos.</translation>
    </message>
    <message>
        <source>Val&amp;ues</source>
        <translation>Valore&amp;s</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>values of the attention</source>
        <translation>valores de la atención</translation>
    </message>
    <message>
        <source>Values: {}</source>
        <translation>Valores: {}</translation>
    </message>
    <message>
        <source>version of {}</source>
        <translation>versión de {}</translation>
    </message>
    <message>
        <source>View, pi&amp;xels</source>
        <translation>Vista, pí&amp;xeles</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>watch for learning by heart</source>
        <translation>vigilar que no aprenda de memoria</translation>
    </message>
    <message>
        <source>Watch pretraining</source>
        <translation>Observar preentrenamiento</translation>
    </message>
    <message>
        <source>Watch pretraining: the middle of the view as the network sees it by now, refreshed while it learns</source>
        <translation>Observar el preentrenamiento: el centro de la vista tal como lo ve ya la red, actualizado mientras aprende</translation>
    </message>
    <message>
        <source>Watching: the first picture of the middle of the view comes within moments.</source>
        <translation>Observando: la primera imagen del centro de la vista llega en unos instantes.</translation>
    </message>
    <message>
        <source>Watching: the training is paused; the first picture comes when it goes on.</source>
        <translation>Observando: el entrenamiento está en pausa; la primera imagen llega cuando continúe.</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view, about {}.</source>
        <translation>Observando: a la espera de la primera imagen del centro de la vista, aprox. {}.</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view.</source>
        <translation>Observando: a la espera de la primera imagen del centro de la vista.</translation>
    </message>
    <message>
        <source>Web layer as raster</source>
        <translation>Capa web como ráster</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>decaimiento de pesos</translation>
    </message>
    <message>
        <source>weight decay at the end</source>
        <translation>decaimiento de pesos al final</translation>
    </message>
    <message>
        <source>weight of Dice</source>
        <translation>peso de Dice</translation>
    </message>
    <message>
        <source>weight of doubt</source>
        <translation>peso de la duda</translation>
    </message>
    <message>
        <source>weight of the places</source>
        <translation>peso de los lugares</translation>
    </message>
    <message>
        <source>weight of the reconstruction</source>
        <translation>peso de la reconstrucción</translation>
    </message>
    <message>
        <source>weight of the spectrum</source>
        <translation>peso del espectro</translation>
    </message>
    <message>
        <source>weight of the whole view</source>
        <translation>peso de la vista completa</translation>
    </message>
    <message>
        <source>We&amp;ights</source>
        <translation>Pe&amp;sos</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>weights of the network</source>
        <translation>pesos de la red</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What attention is, and what it is not</source>
        <translation>Qué es la atención y qué no es</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>What each band shows, over all layers, separated by commas: VV, VH, red, nir … Empty: from the files.</source>
        <translation>Qué muestra cada banda, a lo largo de todas las capas, separado por comas: VV, VH, red, nir … Vacío: según los archivos.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Qué se pide</translation>
    </message>
    <message>
        <source>what is fast and safe on the device</source>
        <translation>lo que es rápido y seguro en el dispositivo</translation>
    </message>
    <message>
        <source>what is hidden of two sensors</source>
        <translation>qué se oculta de dos sensores</translation>
    </message>
    <message>
        <source>what is taken from the start</source>
        <translation>qué se toma del punto de partida</translation>
    </message>
    <message>
        <source>What is under way and what is done</source>
        <translation>Lo que está en curso y lo que está hecho</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>Lo que mira</translation>
    </message>
    <message>
        <source>What its channels show</source>
        <translation>Qué muestran sus canales</translation>
    </message>
    <message>
        <source>What looks at it</source>
        <translation>Lo que lo mira</translation>
    </message>
    <message>
        <source>What made the map, to say which points lie where it was taught. Empty: the run that the map lies in.</source>
        <translation>Lo que hizo el mapa, para indicar qué puntos están donde se le enseñó. Vacío: la ejecución en la que está el mapa.</translation>
    </message>
    <message>
        <source>What new jobs compute on. Automatic takes a graphics card if there is one.</source>
        <translation>Con qué calculan las tareas nuevas. Automático usa una tarjeta gráfica si la hay.</translation>
    </message>
    <message>
        <source>what of the network is trained</source>
        <translation>qué se entrena de la red</translation>
    </message>
    <message>
        <source>what places are compared by</source>
        <translation>según qué se comparan los lugares</translation>
    </message>
    <message>
        <source>what suits the backbone and the number of polygons</source>
        <translation>lo adecuado para la red troncal y el número de polígonos</translation>
    </message>
    <message>
        <source>what suits this computer and the amount of imagery</source>
        <translation>lo adecuado para este equipo y la cantidad de imágenes</translation>
    </message>
    <message>
        <source>What the job wrote before it stopped</source>
        <translation>Lo que escribió la tarea antes de detenerse</translation>
    </message>
    <message>
        <source>What the layer&apos;s codes mean. In the table codes can be joined (the same class twice) or left out (empty).</source>
        <translation>Qué significan los códigos de la capa. En la tabla se pueden unir códigos (la misma clase dos veces) u omitirlos (vacío).</translation>
    </message>
    <message>
        <source>What the network knows before it sees your imagery.</source>
        <translation>Lo que sabe la red antes de ver sus imágenes.</translation>
    </message>
    <message>
        <source>What the numbers are. Automatic: radar with a negative median is dB, Sentinel-2 and Landsat become reflectance where their metadata say how, everything else is scaled band by band.</source>
        <translation>Qué son los números. Automático: el radar con mediana negativa es dB, Sentinel-2 y Landsat pasan a reflectancia si sus metadatos dicen cómo, todo lo demás se escala banda por banda.</translation>
    </message>
    <message>
        <source>What the reference&apos;s codes mean to the study. In the table codes can be joined or left out.</source>
        <translation>Qué significan los códigos de la referencia para el estudio. En la tabla se pueden unir u omitir códigos.</translation>
    </message>
    <message>
        <source>What turns the backbone&apos;s features into classes. Linear is robust with few polygons. Greyed ones do not fit the backbone.</source>
        <translation>Lo que convierte las características de la red troncal en clases. El lineal es robusto con pocos polígonos. Los que están en gris no convienen a la red troncal.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>What was written with the map. Empty: computed now.</source>
        <translation>Lo que se escribió con el mapa. Vacío: se calcula ahora.</translation>
    </message>
    <message>
        <source>where all have data</source>
        <translation>donde todos tienen datos</translation>
    </message>
    <message>
        <source>Where all have data: right for most models. Where any has: for models of two sensors (Fus-MAE), under clouds.</source>
        <translation>Donde todos tienen datos: lo correcto para la mayoría de los modelos. Donde alguno tiene: para modelos de dos sensores (Fus-MAE), bajo nubes.</translation>
    </message>
    <message>
        <source>where any has data</source>
        <translation>donde alguno tiene datos</translation>
    </message>
    <message>
        <source>Where shall the polygons go?</source>
        <translation>¿Dónde deben ir los polígonos?</translation>
    </message>
    <message>
        <source>Where the backbone looks; not why a class was chosen.</source>
        <translation>Adónde mira la red troncal; no por qué se eligió una clase.</translation>
    </message>
    <message>
        <source>Where the data are larger, random blocks are drawn and their share is said.</source>
        <translation>Si los datos son mayores, se extraen bloques al azar y se indica su parte.</translation>
    </message>
    <message>
        <source>Where the packages come from: what pip is set up for, a folder that somebody filled on a machine with network, or nowhere because a Python that has them all is there.</source>
        <translation>De dónde vienen los paquetes: de donde esté configurado pip, de una carpeta que alguien llenó en un equipo con red, o de ningún sitio porque ya hay un Python que los tiene todos.</translation>
    </message>
    <message>
        <source>Where this place&apos;s token takes from, or which places take from it.</source>
        <translation>De dónde toma el token de este lugar, o qué lugares toman de él.</translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation>Dónde etiquetar después</translation>
    </message>
    <message>
        <source>Where to map.</source>
        <translation>Dónde cartografiar.</translation>
    </message>
    <message>
        <source>Where to write the map of changes; an earlier one there is replaced.</source>
        <translation>Dónde escribir el mapa de cambios; si ya hay uno, se reemplaza.</translation>
    </message>
    <message>
        <source>Which candidate maps</source>
        <translation>Qué candidato hace el mapa</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0. The last one is the usual choice.</source>
        <translation>Qué capa del transformer, contada desde 0. Lo habitual es la última.</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0; -1 is the last, -2 the one before.</source>
        <translation>Qué capa del transformer, contada desde 0; -1 es la última, -2 la anterior.</translation>
    </message>
    <message>
        <source>Which logged number to show</source>
        <translation>Qué número registrado mostrar</translation>
    </message>
    <message>
        <source>Which of the trained candidates makes the map.</source>
        <translation>Cuál de los candidatos entrenados hace el mapa.</translation>
    </message>
    <message>
        <source>Which runs come first</source>
        <translation>Qué ejecuciones van primero</translation>
    </message>
    <message>
        <source>Who sees the map&apos;s answer tends to agree with it: better look only after answering</source>
        <translation>Quien ve la respuesta del mapa tiende a coincidir con ella: mejor mirarla solo después de responder</translation>
    </message>
    <message>
        <source>Whole raster</source>
        <translation>Ráster completo</translation>
    </message>
    <message>
        <source>Why this candidate</source>
        <translation>Por qué este candidato</translation>
    </message>
    <message>
        <source>width at half the resolution</source>
        <translation>ancho a media resolución</translation>
    </message>
    <message>
        <source>width of the decoder</source>
        <translation>ancho del decodificador</translation>
    </message>
    <message>
        <source>width of the head</source>
        <translation>ancho del cabezal</translation>
    </message>
    <message>
        <source>width of the network</source>
        <translation>ancho de la red</translation>
    </message>
    <message>
        <source>width of the projection</source>
        <translation>ancho de la proyección</translation>
    </message>
    <message>
        <source>width of the projector</source>
        <translation>ancho del proyector</translation>
    </message>
    <message>
        <source>windows looked at, at most</source>
        <translation>ventanas examinadas, como máximo</translation>
    </message>
    <message>
        <source>windows of texture, pixels</source>
        <translation>ventanas de textura, píxeles</translation>
    </message>
    <message>
        <source>With fewer than two polygons, trained but not validated: {}.</source>
        <translation>Con menos de dos polígonos, entrenadas pero no validadas: {}.</translation>
    </message>
    <message>
        <source>Without checkpoints these start from the beginning when resumed: {}.</source>
        <translation>Sin puntos de control, estas empiezan desde el principio al reanudarlas: {}.</translation>
    </message>
    <message>
        <source>Work with&amp;in</source>
        <translation>Trabajar e&amp;n</translation>
    </message>
    <message>
        <source>Working out time and memory…</source>
        <translation>Calculando tiempo y memoria…</translation>
    </message>
    <message>
        <source>Worth a try where many objects of one kind look alike; it does not help everywhere.
Off: objects accepted from now on teach nothing. What was learned stays until it is forgotten.</source>
        <translation>Vale la pena probarlo donde muchos objetos de un tipo se parecen; no ayuda en todas partes.
Desactivado: los objetos que se acepten desde ahora no enseñan nada. Lo aprendido se conserva hasta que se olvide.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Escriba un número.</translation>
    </message>
    <message>
        <source>Write another value, or choose another attribute.</source>
        <translation>Escriba otro valor o elija otro atributo.</translation>
    </message>
    <message>
        <source>Write one, such as “water”.</source>
        <translation>Escriba uno, como «agua».</translation>
    </message>
    <message>
        <source>Write where the classes of the two maps differ, from what to what</source>
        <translation>Escribir dónde difieren las clases de los dos mapas, de cuál a cuál</translation>
    </message>
    <message>
        <source>Writes where the land-cover maps of two runs differ: a raster whose classes are “the same” and each change, from what to what, and a table of the changes with pixels and hectares.

Classes are the same where their names are. The second map is seen on the grid of the first one, by the nearest pixel. A difference of two maps is no change of the land: both err.</source>
        <translation>Escribe dónde difieren los mapas de cobertura del suelo de dos ejecuciones: un ráster cuyas clases son «the same» (igual) y cada cambio, de cuál a cuál, y una tabla de los cambios con píxeles y hectáreas.

Las clases son las mismas si lo son sus nombres. El segundo mapa se ve en la cuadrícula del primero, según el píxel más cercano. Una diferencia entre dos mapas no es un cambio del terreno: ambos tienen errores.</translation>
    </message>
    <message>
        <source>Writes where the transformer&apos;s class token looks, seamless over the whole scene.

Attention shows where a token looks, not why a class was chosen; and an untrained transformer&apos;s attention already follows brightness on SAR: compare with random weights before reading meaning into it.</source>
        <translation>Escribe adónde mira el token de clase del transformer, sin costuras en toda la escena.

La atención muestra adónde mira un token, no por qué se eligió una clase; y ya la atención de un transformer sin entrenar sigue el brillo en SAR: compare con pesos aleatorios antes de atribuirle un significado.</translation>
    </message>
    <message>
        <source>XYZ tiles, WMS or WMTS of the project.</source>
        <translation>Teselas XYZ, WMS o WMTS del proyecto.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Your own words about this run: why you started it, what came of it. Kept as you type.</source>
        <translation>Sus propias palabras sobre esta ejecución: por qué la inició, qué resultó. Se guardan al escribir.</translation>
    </message>
    <message>
        <source>Your package sources (internet)</source>
        <translation>Sus fuentes de paquetes (internet)</translation>
    </message>
    <message>
        <source>Your training polygons. Filter and unsaved edits count as you see them.</source>
        <translation>Sus polígonos de entrenamiento. El filtro y las ediciones sin guardar cuentan tal como los ve.</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>&amp;Zum a</translation>
    </message>
    <message>
        <source>{:.1f} GB</source>
        <translation>{:.1f} GB</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, about {tiles} pictures to fetch, at most {megabytes} MB</source>
        <translation>{columns} × {rows} píxeles, unas {tiles} imágenes por descargar, como máximo {megabytes} MB</translation>
    </message>
    <message>
        <source>{count} places score at least {threshold}: {share} % of the scene.</source>
        <translation>{count} lugares alcanzan al menos {threshold}: {share} % de la escena.</translation>
    </message>
    <message>
        <source>{count}, roles unknown: {bands}</source>
        <translation>{count}, funciones desconocidas: {bands}</translation>
    </message>
    <message>
        <source>{count}: {bands}</source>
        <translation>{count}: {bands}</translation>
    </message>
    <message>
        <source>{file}: {classes} become no data.</source>
        <translation>{file}: {classes} pasan a ser sin datos.</translation>
    </message>
    <message>
        <source>{host} answers: Patchwork {patchwork}, Python {python}, torch {torch}; it computes on {device}.</source>
        <translation>{host} responde: Patchwork {patchwork}, Python {python}, torch {torch}; calcula con {device}.</translation>
    </message>
    <message>
        <source>{name}, values in {units}</source>
        <translation>{name}, valores en {units}</translation>
    </message>
    <message>
        <source>{name}: {done} of {count} labelled.</source>
        <translation>{name}: {done} de {count} etiquetados.</translation>
    </message>
    <message>
        <source>{number} of {count}: {reason}</source>
        <translation>{number} de {count}: {reason}</translation>
    </message>
    <message>
        <source>{polygons} usable polygons in {classes} classes: {shown}.</source>
        <translation>{polygons} polígonos utilizables en {classes} clases: {shown}.</translation>
    </message>
    <message>
        <source>{presets}; codes such as 3,8,9,10; or bits such as bits:1,3,4.</source>
        <translation>{presets}; códigos como 3,8,9,10; o bits como bits:1,3,4.</translation>
    </message>
    <message>
        <source>{rate} {unit}/s</source>
        <translation>{rate} {unit}/s</translation>
    </message>
    <message>
        <source>{seconds:.1f} s each</source>
        <translation>{seconds:.1f} s c/u</translation>
    </message>
    <message>
        <source>{share} % ({count})</source>
        <translation>{share} % ({count})</translation>
    </message>
    <message>
        <source>{step} of {total}</source>
        <translation>{step} de {total}</translation>
    </message>
    <message>
        <source>{title} (mean IoU {score:.2f})</source>
        <translation>{title} (IoU media {score:.2f})</translation>
    </message>
    <message>
        <source>{title} {value} at step {step}</source>
        <translation>{title} {value} en el paso {step}</translation>
    </message>
    <message>
        <source>{value} at step {step}</source>
        <translation>{value} en el paso {step}</translation>
    </message>
    <message>
        <source>{} (last)</source>
        <translation>{} (último)</translation>
    </message>
    <message>
        <source>{} (role unknown)</source>
        <translation>{} (función desconocida)</translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation>{} en {}</translation>
    </message>
    <message>
        <source>{} bands</source>
        <translation>{} bandas</translation>
    </message>
    <message>
        <source>{} Choose another model (on this toolbar).</source>
        <translation>{} Elija otro modelo (en esta barra de herramientas).</translation>
    </message>
    <message>
        <source>{} Clicking goes on without it.</source>
        <translation>{} Los clics continúan sin él.</translation>
    </message>
    <message>
        <source>{} could not be fetched: {}.</source>
        <translation>No se pudo descargar {}: {}.</translation>
    </message>
    <message>
        <source>{} could not be started: {}</source>
        <translation>No se pudo iniciar {}: {}</translation>
    </message>
    <message>
        <source>{} free</source>
        <translation>{} libres</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
    <message>
        <source>{} is far larger than it may be.</source>
        <translation>{} es mucho más grande de lo admitido.</translation>
    </message>
    <message>
        <source>{} jobs are under way; one more slows them all down.</source>
        <translation>Hay {} tareas en curso; una más las ralentiza todas.</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>quedan {}</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} needed, {} free</source>
        <translation>{} necesarios, {} libres</translation>
    </message>
    <message>
        <source>{} of disk</source>
        <translation>{} de disco</translation>
    </message>
    <message>
        <source>{} of disk freed.</source>
        <translation>{} de disco liberados.</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>{} de memoria</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} of {} pixels changed.</source>
        <translation>{} de {} píxeles cambiaron.</translation>
    </message>
    <message>
        <source>{} of {} runs</source>
        <translation>{} de {} ejecuciones</translation>
    </message>
    <message>
        <source>{} of {}: {}</source>
        <translation>{} de {}: {}</translation>
    </message>
    <message>
        <source>{} places</source>
        <translation>{} lugares</translation>
    </message>
    <message>
        <source>{} places to look at.</source>
        <translation>{} lugares por revisar.</translation>
    </message>
    <message>
        <source>{} polygons at suggested places</source>
        <translation>{} polígonos en lugares sugeridos</translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation>{} ejecuciones</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} steps</source>
        <translation>{} pasos</translation>
    </message>
    <message>
        <source>{}, attention</source>
        <translation>{}, atención</translation>
    </message>
    <message>
        <source>{}, can be resumed</source>
        <translation>{}, se puede reanudar</translation>
    </message>
    <message>
        <source>{}, can be resumed.</source>
        <translation>{}, se puede reanudar.</translation>
    </message>
    <message>
        <source>{}, changed</source>
        <translation>{}, con cambios</translation>
    </message>
    <message>
        <source>{}, clusters</source>
        <translation>{}, grupos</translation>
    </message>
    <message>
        <source>{}, components</source>
        <translation>{}, componentes</translation>
    </message>
    <message>
        <source>{}, fetched by uv into Patchwork&apos;s folder (this system has none that fits)</source>
        <translation>{}, descargado por uv en la carpeta de Patchwork (este sistema no tiene ninguno adecuado)</translation>
    </message>
    <message>
        <source>{}, label next</source>
        <translation>{}, etiquetar después</translation>
    </message>
    <message>
        <source>{}, land cover</source>
        <translation>{}, cobertura del suelo</translation>
    </message>
    <message>
        <source>{}, sample to label</source>
        <translation>{}, muestra por etiquetar</translation>
    </message>
    <message>
        <source>{}, similar places</source>
        <translation>{}, lugares similares</translation>
    </message>
    <message>
        <source>{}, stopped at step {}</source>
        <translation>{}, detenido en el paso {}</translation>
    </message>
    <message>
        <source>{}, {} unlike</source>
        <translation>{}, {} distintos</translation>
    </message>
    <message>
        <source>{}. Empty: codes are classes.</source>
        <translation>{}. Vacío: los códigos son clases.</translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/s</translation>
    </message>
    <message>
        <source>{}: its bands have different factors to reflectance. They are used where the product&apos;s metadata file lies beside it and their names begin alike, else the numbers stay as they are.</source>
        <translation>{}: sus bandas tienen factores distintos para la reflectancia. Se usan si el archivo de metadatos del producto está a su lado y sus nombres empiezan igual; si no, los números quedan como están.</translation>
    </message>
    <message>
        <source>{}: objects accepted now get this class (key {})</source>
        <translation>{}: los objetos que se acepten ahora reciben esta clase (tecla {})</translation>
    </message>
    <message>
        <source>{}: QGIS cannot open this as a raster, and it is no product that Patchwork knows.</source>
        <translation>{}: QGIS no puede abrirlo como ráster, y no es un producto que Patchwork conozca.</translation>
    </message>
    <message>
        <source>{}: step {}</source>
        <translation>{}: paso {}</translation>
    </message>
    <message>
        <source>“Clean labels (control)”, the same from a map you trust</source>
        <translation>«Etiquetas limpias (control)», lo mismo con un mapa fiable</translation>
    </message>
    <message>
        <source>“CMID: masks and contrast”, for maps of fine detail, good with ResNet and Swin</source>
        <translation>«CMID: máscaras y contraste», para mapas con detalles finos, bueno con ResNet y Swin</translation>
    </message>
    <message>
        <source>“DINO: self-distillation”, compares large and small views; for attention maps</source>
        <translation>«DINO: autodestilación», compara vistas grandes y pequeñas; para mapas de atención</translation>
    </message>
    <message>
        <source>“Fus-MAE: two sensors”; choose two layers, radar and optical, as one scene</source>
        <translation>«Fus-MAE: dos sensores»; elija dos capas, radar y óptica, como una escena</translation>
    </message>
    <message>
        <source>“MAE: masked autoencoder”, fills in hidden patches; little memory, long training</source>
        <translation>«MAE: autocodificador enmascarado», rellena parches ocultos; poca memoria, entrenamiento largo</translation>
    </message>
    <message>
        <source>“Noisy labels”, from a map that may be wrong in places; the network also maps by itself</source>
        <translation>«Etiquetas con ruido», de un mapa que puede tener errores en algunos lugares; la red también cartografía por sí misma</translation>
    </message>
    <message>
        <source>“{}” cannot be used on {}: {}</source>
        <translation>«{}» no se puede usar en {}: {}</translation>
    </message>
    <message>
        <source>“{}” saves no object in which these attributes are empty: {}. Give them a default value in the layer&apos;s properties, fill them in before you save, or choose another layer.</source>
        <translation>«{}» no guarda ningún objeto en el que estos atributos estén vacíos: {}. Deles un valor predeterminado en las propiedades de la capa, rellénelos antes de guardar o elija otra capa.</translation>
    </message>
</context>
</TS>
