<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Patchwork</name>
    <message>
        <source> and {} more</source>
        <translation> e mais {}</translation>
    </message>
    <message>
        <source> Not the tested versions: {}.</source>
        <translation> Não são as versões testadas: {}.</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source> points</source>
        <translation> pontos</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> passos</translation>
    </message>
    <message>
        <source>/folder/here = /folder/there</source>
        <translation>/pasta/aqui = /pasta/lá</translation>
    </message>
    <message>
        <source>0 where the model is decided, 1 where all classes are equally likely. Not the probability of an error.</source>
        <translation>0 onde o modelo está decidido, 1 onde todas as classes são igualmente prováveis. Não é a probabilidade de um erro.</translation>
    </message>
    <message>
        <source>0: no mask.</source>
        <translation>0: sem máscara.</translation>
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
        <translation>1 execução</translation>
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
        <translation>Um .SAFE ou seu zip (Sentinel-2, Sentinel-1 GRD), uma pasta ou tar do Landsat, uma pilha de suas bandas ou uma delas. Depois de #, suas bandas: …#10m, …#B2,B3,nir, …#all.</translation>
    </message>
    <message>
        <source>a band of their mean and one for each head</source>
        <translation>uma banda da média e uma de cada cabeça</translation>
    </message>
    <message>
        <source>A class table (CSV, JSON)</source>
        <translation>Uma tabela de classes (CSV, JSON)</translation>
    </message>
    <message>
        <source>A CSV or JSON file with the columns code, class, name and color.</source>
        <translation>Um arquivo CSV ou JSON com as colunas code, class, name e color.</translation>
    </message>
    <message>
        <source>A finished map of classes, yours or another.</source>
        <translation>Um mapa de classes pronto, seu ou de outros.</translation>
    </message>
    <message>
        <source>A finished map: one band of class codes.</source>
        <translation>Um mapa pronto: uma banda de códigos de classe.</translation>
    </message>
    <message>
        <source>A finished pretraining, or imported weights, to go on from</source>
        <translation>Um pré-treinamento concluído, ou pesos importados, do qual continuar</translation>
    </message>
    <message>
        <source>A finished training on polygons; a pretraining for attention alone.</source>
        <translation>Um treinamento concluído com polígonos; um pré-treinamento só para a atenção.</translation>
    </message>
    <message>
        <source>A first map within seconds.</source>
        <translation>Um primeiro mapa em segundos.</translation>
    </message>
    <message>
        <source>A folder of wheels</source>
        <translation>Uma pasta de wheels</translation>
    </message>
    <message>
        <source>A forest alone: it makes no attention.</source>
        <translation>Só uma floresta: ela não gera atenção.</translation>
    </message>
    <message>
        <source>A GeoTIFF that is added to the project.</source>
        <translation>Um GeoTIFF que é adicionado ao projeto.</translation>
    </message>
    <message>
        <source>A land-cover map or polygons, wrong in places or not, of any grid and CRS.</source>
        <translation>Um mapa de cobertura do solo ou polígonos, com ou sem erros, em qualquer grade e SRC.</translation>
    </message>
    <message>
        <source>A layer of clouds and other flags: pixels with the codes below are no data, in training and on maps.</source>
        <translation>Uma camada de nuvens e outras marcas: pixels com os códigos abaixo são sem dados, no treinamento e nos mapas.</translation>
    </message>
    <message>
        <source>A layer that tells the answer stays out of sight; “Show the map” shows it.</source>
        <translation>Uma camada que revela a resposta fica oculta; “Mostrar o mapa” a mostra.</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>um mapa</translation>
    </message>
    <message>
        <source>A name that is free. Without a folder it lies among the new run&apos;s results; nothing is replaced.</source>
        <translation>Um nome livre. Sem pasta, fica entre os resultados da nova execução; nada é substituído.</translation>
    </message>
    <message>
        <source>A network learns the patterns of your imagery: without labels (dino, cmid, mae; fusmae for two sensors), or from a land-cover map or polygons that may be wrong in places (noisy; supervised where they are right). The result is a backbone for training on polygons; a ViT&apos;s also for attention, and after noisy and supervised also a network that maps.

Cancelling keeps what was learned; the run can be resumed in Patchwork&apos;s dock. The job goes on when QGIS is closed.</source>
        <translation>Uma rede aprende os padrões das suas imagens: sem rótulos (dino, cmid, mae; fusmae para dois sensores), ou de um mapa de cobertura do solo ou polígonos que podem ter erros (noisy; supervised onde estão certos). O resultado é uma rede de base para o treinamento com polígonos; a de um ViT serve também para a atenção, e depois de noisy e supervised há também uma rede que mapeia.

Ao cancelar, o que foi aprendido é mantido; a execução pode ser retomada no painel do Patchwork. A tarefa continua quando o QGIS é fechado.</translation>
    </message>
    <message>
        <source>A network of the timm library: a plain ViT, ResNet, Swin or ConvNeXt, such as vit_tiny_patch16_224.</source>
        <translation>Uma rede da biblioteca timm: um ViT simples, ResNet, Swin ou ConvNeXt, como vit_tiny_patch16_224.</translation>
    </message>
    <message>
        <source>A plain ViT, ResNet, Swin or ConvNeXt of timm. Empty: the one of the size.</source>
        <translation>Um ViT simples, ResNet, Swin ou ConvNeXt do timm. Vazio: a rede do tamanho escolhido.</translation>
    </message>
    <message>
        <source>A pretrained backbone knows no classes: train on polygons first.</source>
        <translation>Uma rede de base pré-treinada não conhece classes: treine primeiro com polígonos.</translation>
    </message>
    <message>
        <source>A pretrained backbone makes attention only: tick it, or train on polygons first.</source>
        <translation>Uma rede de base pré-treinada só gera atenção: marque-a, ou treine primeiro com polígonos.</translation>
    </message>
    <message>
        <source>A pretrained backbone: it makes attention only.</source>
        <translation>Uma rede de base pré-treinada: só gera atenção.</translation>
    </message>
    <message>
        <source>A pretrained network or a trained model with one, any kind.</source>
        <translation>Uma rede pré-treinada ou um modelo treinado que tenha uma, de qualquer tipo.</translation>
    </message>
    <message>
        <source>A pretraining or imported weights to build on. Without, the network starts from random weights.</source>
        <translation>Um pré-treinamento ou pesos importados como base. Sem isso, a rede começa com pesos aleatórios.</translation>
    </message>
    <message>
        <source>A pretraining run or model folder. Empty: an untrained backbone.</source>
        <translation>Uma execução de pré-treinamento ou pasta de modelo. Vazio: uma rede de base não treinada.</translation>
    </message>
    <message>
        <source>A Python that has PyTorch and the rest</source>
        <translation>Um Python que tenha o PyTorch e o resto</translation>
    </message>
    <message>
        <source>A roll-out goes through blocks over one image; this network has the tokens of two sensors.</source>
        <translation>O roll-out percorre os blocos sobre uma imagem; esta rede tem os tokens de dois sensores.</translation>
    </message>
    <message>
        <source>A training run, or its model folder (RUN/outputs/model).</source>
        <translation>Uma execução de treinamento, ou a pasta do seu modelo (RUN/outputs/model).</translation>
    </message>
    <message>
        <source>A web layer has no pixels of its own: save the part you need with “More”.</source>
        <translation>Uma camada web não tem pixels próprios: salve a parte necessária com “Mais”.</translation>
    </message>
    <message>
        <source>A: {}
B: {}</source>
        <translation>A: {}
B: {}</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>cerca de {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>faltam cerca de {}</translation>
    </message>
    <message>
        <source>Accepted objects are added here, as one undoable step each.</source>
        <translation>Os objetos aceitos são adicionados aqui, cada um como um passo que pode ser desfeito.</translation>
    </message>
    <message>
        <source>Accepted objects go into: {}</source>
        <translation>Os objetos aceitos vão para: {}</translation>
    </message>
    <message>
        <source>Accepted objects help with the next ones of the scene</source>
        <translation>Os objetos aceitos ajudam com os próximos da cena</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Acurácia</translation>
    </message>
    <message>
        <source>Accuracy and hectares with intervals</source>
        <translation>Acurácia e hectares com intervalos</translation>
    </message>
    <message>
        <source>accuracy expected</source>
        <translation>acurácia esperada</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Adicionar uma classe</translation>
    </message>
    <message>
        <source>Add a &amp;product folder (.SAFE, Landsat)…</source>
        <translation>Adicionar uma pasta de &amp;produto (.SAFE, Landsat)…</translation>
    </message>
    <message>
        <source>Add a raster layer first.</source>
        <translation>Adicione primeiro uma camada raster.</translation>
    </message>
    <message>
        <source>Add both maps to the project, in one group</source>
        <translation>Adicionar os dois mapas ao projeto, em um grupo</translation>
    </message>
    <message>
        <source>Add nothing of it</source>
        <translation>Não adicionar nada dele</translation>
    </message>
    <message>
        <source>Add one, and tick it on the Data page.</source>
        <translation>Adicione um e marque-o na página Dados.</translation>
    </message>
    <message>
        <source>Add rasters</source>
        <translation>Adicionar rasters</translation>
    </message>
    <message>
        <source>&amp;Add raster…</source>
        <translation>A&amp;dicionar raster…</translation>
    </message>
    <message>
        <source>&amp;Add setting</source>
        <translation>&amp;Adicionar parâmetro</translation>
    </message>
    <message>
        <source>Add the layers of a finished job to the project by itself.</source>
        <translation>Adicionar automaticamente ao projeto as camadas de uma tarefa concluída.</translation>
    </message>
    <message>
        <source>Add the run&apos;s layers to the project</source>
        <translation>Adicionar ao projeto as camadas da execução</translation>
    </message>
    <message>
        <source>Add the ticked bands as layers in a group: together they are one scene</source>
        <translation>Adicionar as bandas marcadas como camadas em um grupo: juntas são uma cena</translation>
    </message>
    <message>
        <source>Add these</source>
        <translation>Adicionar estas</translation>
    </message>
    <message>
        <source>Add XYZ tiles or a WMS first.</source>
        <translation>Adicione primeiro blocos XYZ ou um WMS.</translation>
    </message>
    <message>
        <source>Added a polygon without a class to {}: no class attribute is chosen. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>Polígono sem classe adicionado a {}: nenhum atributo de classe foi escolhido. Ctrl+Z o desfaz; salve a camada ao terminar.</translation>
    </message>
    <message>
        <source>Added to {} again.</source>
        <translation>Adicionado de novo a {}.</translation>
    </message>
    <message>
        <source>Added “{}” to {}. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>“{}” adicionado a {}. Ctrl+Z o desfaz; salve a camada ao terminar.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avançado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>All but the classes&apos; layer</source>
        <translation>Tudo menos a camada das classes</translation>
    </message>
    <message>
        <source>All pixels</source>
        <translation>Todos os pixels</translation>
    </message>
    <message>
        <source>All points are labelled. The report on the Map page gives accuracy and hectares.</source>
        <translation>Todos os pontos estão rotulados. O relatório na página Mapear dá a acurácia e os hectares.</translation>
    </message>
    <message>
        <source>Ambig&amp;uity</source>
        <translation>Ambig&amp;uidade</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>Ambiguidade</translation>
    </message>
    <message>
        <source>ambiguity</source>
        <translation>ambiguidade</translation>
    </message>
    <message>
        <source>Amplitude (radar)</source>
        <translation>Amplitude (radar)</translation>
    </message>
    <message>
        <source>amplitude, turned into dB</source>
        <translation>amplitude, convertida em dB</translation>
    </message>
    <message>
        <source>an Apple graphics processor</source>
        <translation>um processador gráfico da Apple</translation>
    </message>
    <message>
        <source>An attribute with the classes&apos; names, where the class field holds codes. May stay empty.</source>
        <translation>Um atributo com os nomes das classes, quando o campo de classe contém códigos. Pode ficar vazio.</translation>
    </message>
    <message>
        <source>An earlier run&apos;s or model&apos;s folder, a safetensors file, or timm:NAME. Empty: from random weights.</source>
        <translation>A pasta de uma execução ou modelo anterior, um arquivo safetensors ou timm:NAME. Vazio: a partir de pesos aleatórios.</translation>
    </message>
    <message>
        <source>An existing Python</source>
        <translation>Um Python existente</translation>
    </message>
    <message>
        <source>An extra band: the fewest patches that hold this share of the attention.</source>
        <translation>Uma banda extra: os poucos patches que bastam para reunir esta parte da atenção.</translation>
    </message>
    <message>
        <source>An independent sample, drawn to judge the map: labels near its points would spoil it.</source>
        <translation>Uma amostra independente, sorteada para avaliar o mapa: rótulos perto dos seus pontos a estragariam.</translation>
    </message>
    <message>
        <source>an NVIDIA graphics card</source>
        <translation>uma placa gráfica NVIDIA</translation>
    </message>
    <message>
        <source>Another setting of this method, such as those the README lists</source>
        <translation>Outro parâmetro deste método, como os que o README lista</translation>
    </message>
    <message>
        <source>Another setting, such as learning_rate</source>
        <translation>Outro parâmetro, como learning_rate</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>any number, scaled band by band</source>
        <translation>qualquer número, escalado banda a banda</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>qualquer tamanho</translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation>Apple (MPS)</translation>
    </message>
    <message>
        <source>Apply a trained model to a scene.</source>
        <translation>Aplicar um modelo treinado a uma cena.</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Área</translation>
    </message>
    <message>
        <source>area</source>
        <translation>área</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>Área de interesse</translation>
    </message>
    <message>
        <source>As chosen in training</source>
        <translation>Como escolhido no treinamento</translation>
    </message>
    <message>
        <source>As chosen: {}</source>
        <translation>Como escolhido: {}</translation>
    </message>
    <message>
        <source>As many points are drawn as it needs: 0.02 is ± 4 points at 95 %.</source>
        <translation>São sorteados tantos pontos quantos forem necessários: 0.02 é ± 4 pontos a 95 %.</translation>
    </message>
    <message>
        <source>As you would write it after “ssh”.</source>
        <translation>Como se escreveria depois de “ssh”.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Pelo menos</translation>
    </message>
    <message>
        <source>at least one has; for models of two sensors (Fus-MAE), under clouds</source>
        <translation>ao menos uma tem; para modelos de dois sensores (Fus-MAE), sob nuvens</translation>
    </message>
    <message>
        <source>At most this many; training stops early where it no longer improves.</source>
        <translation>No máximo este número; o treinamento para antes, quando já não melhora.</translation>
    </message>
    <message>
        <source>A&amp;ttention</source>
        <translation>A&amp;tenção</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>atenção</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>cabeças de atenção</translation>
    </message>
    <message>
        <source>Attention is studied on polygons or on a raster of classes, not on points.</source>
        <translation>A atenção é estudada com polígonos ou com um raster de classes, não com pontos.</translation>
    </message>
    <message>
        <source>Attention needs a vision transformer; this network is another kind.</source>
        <translation>A atenção requer um vision transformer; esta rede é de outro tipo.</translation>
    </message>
    <message>
        <source>attention of random weights</source>
        <translation>atenção de pesos aleatórios</translation>
    </message>
    <message>
        <source>Attention probe</source>
        <translation>Sonda de atenção</translation>
    </message>
    <message>
        <source>Attention probe: point at a place and see what it attends to, block by block</source>
        <translation>Sonda de atenção: apontar para um lugar e ver a que ele atenta, bloco a bloco</translation>
    </message>
    <message>
        <source>Attention raster</source>
        <translation>Raster de atenção</translation>
    </message>
    <message>
        <source>Attention study</source>
        <translation>Estudo da atenção</translation>
    </message>
    <message>
        <source>Attribute with the class</source>
        <translation>Atributo com a classe</translation>
    </message>
    <message>
        <source>attribute with the class</source>
        <translation>atributo com a classe</translation>
    </message>
    <message>
        <source>Attribute with the class&apos;s name</source>
        <translation>Atributo com o nome da classe</translation>
    </message>
    <message>
        <source>attribute with the class&apos;s name</source>
        <translation>atributo com o nome da classe</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>aumento de dados</translation>
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
        <translation>Automático toma o candidato que é melhor em polígonos reservados; entre iguais, o mais simples.</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card where its driver and its age allow it.</source>
        <translation>O automático usa a placa gráfica se o driver e a idade dela o permitirem.</translation>
    </message>
    <message>
        <source>Average of network and forest</source>
        <translation>Média de rede e floresta</translation>
    </message>
    <message>
        <source>&amp;Backbone</source>
        <translation>Rede de ba&amp;se</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Rede de base</translation>
    </message>
    <message>
        <source>Backbone &amp;is</source>
        <translation>A rede de base &amp;fica</translation>
    </message>
    <message>
        <source>backbone stays as it is</source>
        <translation>a rede de base fica como está</translation>
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
        <translation>Números das bandas a partir de 1, separados por vírgulas, iguais para todas as camadas. Vazio: todas as bandas.</translation>
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
        <translation>Bandas de resoluções diferentes são levadas à grade da primeira camada</translation>
    </message>
    <message>
        <source>Bands of each layer</source>
        <translation>Bandas de cada camada</translation>
    </message>
    <message>
        <source>Bands of one scene</source>
        <translation>Bandas de uma cena</translation>
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
        <translation>Tamanho do lote</translation>
    </message>
    <message>
        <source>Be shorter.</source>
        <translation>Encurte o texto.</translation>
    </message>
    <message>
        <source>beginnings of the clustering</source>
        <translation>inícios do agrupamento</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bfloat16, 16 bit: faster on recent graphics cards</source>
        <translation>bfloat16, 16 bits: mais rápido em placas gráficas recentes</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translation>B&amp;loco</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloco</translation>
    </message>
    <message>
        <source>block of the network</source>
        <translation>bloco da rede</translation>
    </message>
    <message>
        <source>Block or stage</source>
        <translation>Bloco ou estágio</translation>
    </message>
    <message>
        <source>Block, empty for the last</source>
        <translation>Bloco, vazio para o último</translation>
    </message>
    <message>
        <source>blocks of land</source>
        <translation>blocos de terreno</translation>
    </message>
    <message>
        <source>blocks of the network looked at</source>
        <translation>blocos da rede examinados</translation>
    </message>
    <message>
        <source>Blue: less attention than if it were spread evenly; clear: as much; yellow: more.</source>
        <translation>Azul: menos atenção do que se fosse distribuída por igual; transparente: a mesma; amarelo: mais.</translation>
    </message>
    <message>
        <source>Both runs must have left a land-cover map.</source>
        <translation>As duas execuções devem ter deixado um mapa de cobertura do solo.</translation>
    </message>
    <message>
        <source>bottleneck of the head</source>
        <translation>gargalo do cabeçote</translation>
    </message>
    <message>
        <source>brightness varied between scenes</source>
        <translation>variação do brilho entre cenas</translation>
    </message>
    <message>
        <source>brightness varied by</source>
        <translation>variação do brilho</translation>
    </message>
    <message>
        <source>But it does not find in {there} what was written to {here}: check the path map.</source>
        <translation>Mas ele não encontra em {there} o que foi gravado em {here}: verifique a correspondência das pastas.</translation>
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
        <translation>Por área e erro</translation>
    </message>
    <message>
        <source>by area and expected error</source>
        <translation>por área e erro esperado</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>por {}</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Ca&amp;ncelar</translation>
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
        <translation>Cancelada. O que foi feito é mantido e pode ser retomado no painel do Patchwork: {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Cand&amp;idate</source>
        <translation>Can&amp;didato</translation>
    </message>
    <message>
        <source>candidate that maps</source>
        <translation>candidato que mapeia</translation>
    </message>
    <message>
        <source>candidate to choose</source>
        <translation>candidato a escolher</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>candidatos</translation>
    </message>
    <message>
        <source>chance of a missing band</source>
        <translation>probabilidade de faltar uma banda</translation>
    </message>
    <message>
        <source>chance of averaged looks</source>
        <translation>probabilidade de média de looks</translation>
    </message>
    <message>
        <source>chance of blur</source>
        <translation>probabilidade de desfoque</translation>
    </message>
    <message>
        <source>chance of more speckle</source>
        <translation>probabilidade de mais speckle</translation>
    </message>
    <message>
        <source>chances of falsified labels</source>
        <translation>probabilidades de rótulos falsificados</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Mudança</translation>
    </message>
    <message>
        <source>Change what you like; an empty value is chosen from the data. A new run starts, the first one stays.</source>
        <translation>Altere o que quiser; um valor vazio é escolhido a partir dos dados. Começa uma nova execução, a primeira permanece.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Mudanças</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>Chec&amp;k polygons</source>
        <translation>&amp;Verificar polígonos</translation>
    </message>
    <message>
        <source>Check the map</source>
        <translation>Avaliar o mapa</translation>
    </message>
    <message>
        <source>Check the network and the proxy under Settings → Options → Network, then start again.</source>
        <translation>Verifique a conexão e o proxy em Configurações → Opções → Rede e comece de novo.</translation>
    </message>
    <message>
        <source>Check the network and the proxy, then start again; or install Python 3.11 to 3.13 by hand.</source>
        <translation>Verifique a conexão e o proxy e comece de novo; ou instale manualmente o Python 3.11 a 3.13.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Pontos de controle</translation>
    </message>
    <message>
        <source>Checkpoints only; models and results stay (frees {})</source>
        <translation>Só os pontos de controle; modelos e resultados ficam (libera {})</translation>
    </message>
    <message>
        <source>Choose a finished map.</source>
        <translation>Escolha um mapa pronto.</translation>
    </message>
    <message>
        <source>choose a map</source>
        <translation>escolha um mapa</translation>
    </message>
    <message>
        <source>choose a map or polygons</source>
        <translation>escolha um mapa ou polígonos</translation>
    </message>
    <message>
        <source>Choose a model first (on this toolbar): a finished pretraining or training.</source>
        <translation>Escolha primeiro um modelo (nesta barra de ferramentas): um pré-treinamento ou treinamento concluído.</translation>
    </message>
    <message>
        <source>Choose a model that maps: one that was trained on polygons or labels.</source>
        <translation>Escolha um modelo que mapeie: um que foi treinado com polígonos ou rótulos.</translation>
    </message>
    <message>
        <source>Choose a pretrained network.</source>
        <translation>Escolha uma rede pré-treinada.</translation>
    </message>
    <message>
        <source>choose a reference</source>
        <translation>escolha uma referência</translation>
    </message>
    <message>
        <source>Choose a reference layer.</source>
        <translation>Escolha uma camada de referência.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Escolha outro nome.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, leave it empty for a new file, or give the one without it its CRS.</source>
        <translation>Escolha outra camada de polígonos, deixe vazio para um novo arquivo, ou atribua o SRC àquela que não o tem.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or leave it empty for a new file.</source>
        <translation>Escolha outra camada de polígonos, ou deixe vazio para um novo arquivo.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or other rasters on the Data page.</source>
        <translation>Escolha outra camada de polígonos, ou outros rasters na página Dados.</translation>
    </message>
    <message>
        <source>Choose another polygon layer.</source>
        <translation>Escolha outra camada de polígonos.</translation>
    </message>
    <message>
        <source>Choose it with its number.</source>
        <translation>Escolha-a com o seu número.</translation>
    </message>
    <message>
        <source>Choose its class attribute again.</source>
        <translation>Escolha de novo o seu atributo de classe.</translation>
    </message>
    <message>
        <source>Choose one of its rasters as the scene on this toolbar.</source>
        <translation>Escolha um dos seus rasters como cena nesta barra de ferramentas.</translation>
    </message>
    <message>
        <source>choose polygons</source>
        <translation>escolha polígonos</translation>
    </message>
    <message>
        <source>Choose the attribute that holds the class.</source>
        <translation>Escolha o atributo que contém a classe.</translation>
    </message>
    <message>
        <source>Choose the class table.</source>
        <translation>Escolha a tabela de classes.</translation>
    </message>
    <message>
        <source>Choose the folder or the interpreter first.</source>
        <translation>Escolha primeiro a pasta ou o interpretador.</translation>
    </message>
    <message>
        <source>Choose the imagery</source>
        <translation>Escolher as imagens</translation>
    </message>
    <message>
        <source>Choose the land-cover map or the polygons to learn from.</source>
        <translation>Escolha o mapa de cobertura do solo ou os polígonos com que aprender.</translation>
    </message>
    <message>
        <source>Choose the polygon layer of the area, or another area.</source>
        <translation>Escolha a camada de polígonos da área, ou outra área.</translation>
    </message>
    <message>
        <source>Choose your training polygons.</source>
        <translation>Escolha os seus polígonos de treinamento.</translation>
    </message>
    <message>
        <source>Chosen from this machine and the amount of imagery.</source>
        <translation>Escolhido conforme esta máquina e a quantidade de imagens.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class &amp;attribute</source>
        <translation>&amp;Atributo de classe</translation>
    </message>
    <message>
        <source>Class &amp;field</source>
        <translation>Campo de c&amp;lasse</translation>
    </message>
    <message>
        <source>Class field</source>
        <translation>Campo de classe</translation>
    </message>
    <message>
        <source>Class mapping</source>
        <translation>Correspondência de classes</translation>
    </message>
    <message>
        <source>Class probabilities</source>
        <translation>Probabilidades das classes</translation>
    </message>
    <message>
        <source>Class table of the labels</source>
        <translation>Tabela de classes dos rótulos</translation>
    </message>
    <message>
        <source>Class table with code, class, name, color</source>
        <translation>Tabela de classes com code, class, name, color</translation>
    </message>
    <message>
        <source>Class tables</source>
        <translation>Tabelas de classes</translation>
    </message>
    <message>
        <source>Class: the number a code becomes; the same for several codes joins them, empty leaves out.</source>
        <translation>Classe: o número em que um código se torna; o mesmo para vários códigos os une, vazio exclui.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>classes that could not be validated</source>
        <translation>classes que não puderam ser validadas</translation>
    </message>
    <message>
        <source>classifiers</source>
        <translation>classificadores</translation>
    </message>
    <message>
        <source>Clean labels (control)</source>
        <translation>Rótulos limpos (controle)</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Limpar…</translation>
    </message>
    <message>
        <source>Clean {}…</source>
        <translation>Limpar {}…</translation>
    </message>
    <message>
        <source>Clear (⌫)</source>
        <translation>Limpar (⌫)</translation>
    </message>
    <message>
        <source>Click into an object, or drag a box around it.</source>
        <translation>Clique num objeto, ou arraste uma caixa em volta dele.</translation>
    </message>
    <message>
        <source>Click into the object first (left button); then the right button takes places away.</source>
        <translation>Clique primeiro no objeto (botão esquerdo); depois o botão direito retira lugares.</translation>
    </message>
    <message>
        <source>Click on at least one place that shows what you look for.</source>
        <translation>Clique em pelo menos um lugar que mostre o que você procura.</translation>
    </message>
    <message>
        <source>Click on what you look for (right click: what it is not), then press Enter.</source>
        <translation>Clique no que você procura (botão direito: no que não é) e pressione Enter.</translation>
    </message>
    <message>
        <source>Click to segment</source>
        <translation>Clicar para segmentar</translation>
    </message>
    <message>
        <source>Click to segment: outline an object with a click or two, give it a class, accept it as a polygon</source>
        <translation>Clicar para segmentar: contornar um objeto com um ou dois cliques, dar-lhe uma classe e aceitá-lo como polígono</translation>
    </message>
    <message>
        <source>Cloud mask, scale and offset</source>
        <translation>Máscara de nuvens, escala e deslocamento</translation>
    </message>
    <message>
        <source>Cloud or quality mask</source>
        <translation>Máscara de nuvens ou de qualidade</translation>
    </message>
    <message>
        <source>Clouds and fill of the product above.</source>
        <translation>Nuvens e preenchimento do produto acima.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clusters</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>clusters</translation>
    </message>
    <message>
        <source>CMID: masks and contrast</source>
        <translation>CMID: máscaras e contraste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Codes that are unusable, such as 3,8,9,10, or bits, such as bits:1,3,4.</source>
        <translation>Códigos inutilizáveis, como 3,8,9,10, ou bits, como bits:1,3,4.</translation>
    </message>
    <message>
        <source>codes, such as 3,8,9</source>
        <translation>códigos, como 3,8,9</translation>
    </message>
    <message>
        <source>Compare the map with the reference and write one HTML file</source>
        <translation>Comparar o mapa com a referência e gravar um arquivo HTML</translation>
    </message>
    <message>
        <source>Compare the maps of two runs</source>
        <translation>Comparar os mapas de duas execuções</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Comparar duas execuções</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>Comparar com uma referência</translation>
    </message>
    <message>
        <source>Compared: {} and {}</source>
        <translation>Comparados: {} e {}</translation>
    </message>
    <message>
        <source>Compares a model&apos;s map with a reference and writes one HTML page: data, settings, curves, confusion matrix and figures per class.

A probability sample of points gives accuracy and areas with confidence intervals; a dense map gives agreement; polygons give figures per class, which are no map accuracy.</source>
        <translation>Compara o mapa de um modelo com uma referência e grava uma página HTML: dados, parâmetros, curvas, matriz de confusão e números por classe.

Uma amostra probabilística de pontos dá acurácia e áreas com intervalos de confiança; um mapa denso dá concordância; polígonos dão números por classe, que não são a acurácia do mapa.</translation>
    </message>
    <message>
        <source>Compares large and small views. For attention maps; good with a ViT.</source>
        <translation>Compara vistas grandes e pequenas. Para mapas de atenção; bom com um ViT.</translation>
    </message>
    <message>
        <source>Comp&amp;are…</source>
        <translation>Com&amp;parar…</translation>
    </message>
    <message>
        <source>Comparing the maps…</source>
        <translation>Comparando os mapas…</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Compute o&amp;n</source>
        <translation>Calc&amp;ular em</translation>
    </message>
    <message>
        <source>Compute on another computer (ssh)</source>
        <translation>Calcular em outro computador (ssh)</translation>
    </message>
    <message>
        <source>computes on</source>
        <translation>calcula em</translation>
    </message>
    <message>
        <source>computes on the graphics card</source>
        <translation>calcula na placa gráfica</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>calcula no processador</translation>
    </message>
    <message>
        <source>confidence of the intervals</source>
        <translation>confiança dos intervalos</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Conectando a {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connects with these settings and says what answers; nothing is stored.</source>
        <translation>Conecta com estas configurações e diz o que responde; nada é armazenado.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;piar</translation>
    </message>
    <message>
        <source>Copy all of it, to paste into a bug report. It holds no passwords.</source>
        <translation>Copiar tudo, para colar em um relatório de erro. Não contém senhas.</translation>
    </message>
    <message>
        <source>Copy the log and report this.</source>
        <translation>Copie o log e relate este problema.</translation>
    </message>
    <message>
        <source>Count the classes and list what is wrong with single polygons</source>
        <translation>Contar as classes e listar o que há de errado em polígonos isolados</translation>
    </message>
    <message>
        <source>Counted from 0, -1 is the last. Empty: a transformer&apos;s last block, a pyramid&apos;s stage of 16 pixels.</source>
        <translation>Contado a partir de 0, -1 é o último. Vazio: o último bloco de um transformer, o estágio de 16 pixels de uma pirâmide.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>Crops a step</source>
        <translation>Recortes por passo</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <source>CRS: none. Assign one in QGIS for work with polygons or with other rasters.</source>
        <translation>SRC: nenhum. Atribua um no QGIS para trabalhar com polígonos ou com outros rasters.</translation>
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
        <translation>Dados</translation>
    </message>
    <message>
        <source>dB (radar)</source>
        <translation>dB (radar)</translation>
    </message>
    <message>
        <source>dB, radar backscatter in decibels</source>
        <translation>dB, retroespalhamento de radar em decibéis</translation>
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
        <translation>&amp;Excluir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Delete Patchwork&apos;s environment ({}) from {}? Runs, models and maps stay.</source>
        <translation>Excluir o ambiente do Patchwork ({}) de {}? Execuções, modelos e mapas ficam.</translation>
    </message>
    <message>
        <source>Delete the environment. Runs, models and maps stay.</source>
        <translation>Excluir o ambiente. Execuções, modelos e mapas ficam.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Dense reference map</source>
        <translation>Mapa de referência denso</translation>
    </message>
    <message>
        <source>depth of the decoder (blocks)</source>
        <translation>profundidade do decodificador (blocos)</translation>
    </message>
    <message>
        <source>depth of the network (blocks)</source>
        <translation>profundidade da rede (blocos)</translation>
    </message>
    <message>
        <source>Details: {}</source>
        <translation>Detalhes: {}</translation>
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
        <translation>dispositivo por extenso</translation>
    </message>
    <message>
        <source>Digital numbers</source>
        <translation>Números digitais</translation>
    </message>
    <message>
        <source>digital numbers, scaled band by band</source>
        <translation>números digitais, escalados banda a banda</translation>
    </message>
    <message>
        <source>digital numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>números digitais; cada banda é levada a média 0 e dispersão 1 antes do aprendizado</translation>
    </message>
    <message>
        <source>DINO: self-distillation</source>
        <translation>DINO: autodestilação</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direção</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>distance kept between parts, pixels</source>
        <translation>distância mantida entre partes, pixels</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation>Concluído: {}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>DPT is made for the equal maps of a vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … fit this backbone.</source>
        <translation>O DPT é feito para os mapas de mesmo tamanho de um vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … servem para esta rede de base.</translation>
    </message>
    <message>
        <source>DPT, for vision transformers</source>
        <translation>DPT, para vision transformers</translation>
    </message>
    <message>
        <source>Draw random points of the map, class by class</source>
        <translation>Sortear pontos do mapa, classe por classe</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Sortear a amostra</translation>
    </message>
    <message>
        <source>Draw this many random points, spread over the classes, and take the dense map as their answer.</source>
        <translation>Sortear este número de pontos, distribuídos entre as classes, e tomar o mapa denso como resposta.</translation>
    </message>
    <message>
        <source>Drawn alread&amp;y</source>
        <translation>Já de&amp;senhados</translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a finished map&apos;s pixels; its classes are the strata.

Label the points without looking at the map (toolbar Patchwork, “Label the sample”); the report then gives accuracy and hectares with confidence intervals.</source>
        <translation>Sorteia uma amostra aleatória estratificada dos pixels de um mapa pronto; as classes são os estratos.

Rotule os pontos sem olhar o mapa (barra de ferramentas Patchwork, “Rotular a amostra”); o relatório dá então a acurácia e os hectares com intervalos de confiança.</translation>
    </message>
    <message>
        <source>D&amp;uration</source>
        <translation>D&amp;uração</translation>
    </message>
    <message>
        <source>Each head</source>
        <translation>Cada cabeça</translation>
    </message>
    <message>
        <source>Each layer is a scene of its own</source>
        <translation>Cada camada é uma cena própria</translation>
    </message>
    <message>
        <source>Earlier run or published file</source>
        <translation>Execução anterior ou arquivo publicado</translation>
    </message>
    <message>
        <source>Empty: from the data.</source>
        <translation>Vazio: a partir dos dados.</translation>
    </message>
    <message>
        <source>Empty: the number that belongs to the chosen size.</source>
        <translation>Vazio: o número que corresponde ao tamanho escolhido.</translation>
    </message>
    <message>
        <source>Empty: where the scores part best into two groups (Otsu).</source>
        <translation>Vazio: onde as pontuações melhor se separam em dois grupos (Otsu).</translation>
    </message>
    <message>
        <source>encoder of SAM</source>
        <translation>codificador do SAM</translation>
    </message>
    <message>
        <source>Enter accepts it. More clicks refine it: left adds, right takes away.</source>
        <translation>Enter aceita. Mais cliques refinam: o esquerdo adiciona, o direito retira.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
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
        <translation>Cada classe do mapa precisa de {} pontos rotulados.</translation>
    </message>
    <message>
        <source>every layer has data there; right for most models</source>
        <translation>todas as camadas têm dados ali; certo para a maioria dos modelos</translation>
    </message>
    <message>
        <source>Everything (same classes)</source>
        <translation>Tudo (mesmas classes)</translation>
    </message>
    <message>
        <source>Examine this machine and the environment; takes some seconds.</source>
        <translation>Examinar esta máquina e o ambiente; leva alguns segundos.</translation>
    </message>
    <message>
        <source>Examining the interpreter…</source>
        <translation>Examinando o interpretador…</translation>
    </message>
    <message>
        <source>Examining this machine and the environment…</source>
        <translation>Examinando esta máquina e o ambiente…</translation>
    </message>
    <message>
        <source>Existing map</source>
        <translation>Mapa existente</translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation>Exploração</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Extent of interest</source>
        <translation>Extensão de interesse</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>family of networks</source>
        <translation>família de redes</translation>
    </message>
    <message>
        <source>Feature picture (PCA)</source>
        <translation>Imagem de características (PCA)</translation>
    </message>
    <message>
        <source>Fetch the pictures and write them; QGIS goes on meanwhile</source>
        <translation>Baixar as imagens e gravá-las; enquanto isso, o QGIS continua</translation>
    </message>
    <message>
        <source>Fetching Python {}</source>
        <translation>Baixando o Python {}</translation>
    </message>
    <message>
        <source>Fetching uv, which brings Python {}</source>
        <translation>Baixando o uv, que traz o Python {}</translation>
    </message>
    <message>
        <source>fewest looks of the speckle</source>
        <translation>menor número de looks do speckle</translation>
    </message>
    <message>
        <source>Figures for other programs</source>
        <translation>Números para outros programas</translation>
    </message>
    <message>
        <source>Figures of held-out polygons. Polygons from suggested places lie where the map is difficult: the figure may fall while the map gets better. How good the map is, a random sample tells.</source>
        <translation>Números de polígonos reservados. Polígonos de lugares sugeridos ficam onde o mapa é difícil: o número pode cair enquanto o mapa melhora. Quão bom é o mapa, só uma amostra aleatória diz.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Fills in hidden parts and compares places. For fine detail; good with ResNet and Swin.</source>
        <translation>Preenche partes ocultas e compara lugares. Para detalhes finos; bom com ResNet e Swin.</translation>
    </message>
    <message>
        <source>Fills in hidden patches of radar and optical together. The model also maps where one of them is missing.</source>
        <translation>Preenche patches ocultos de radar e óptico em conjunto. O modelo mapeia também onde falta um deles.</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrar execuções</translation>
    </message>
    <message>
        <source>Filter: name, method, layer, note, state</source>
        <translation>Filtro: nome, método, camada, nota, estado</translation>
    </message>
    <message>
        <source>Find places where the map is in doubt and the land unlike your polygons</source>
        <translation>Encontrar lugares onde o mapa está em dúvida e o terreno difere dos seus polígonos</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Encontrar semelhantes</translation>
    </message>
    <message>
        <source>Finds what looks like the places you point at, by what a pretrained network makes of the imagery: a raster of scores over the whole scene, and polygons of the places above a threshold.

Nothing is trained. Several places: the best score counts. Places that are unlike sharpen the result.</source>
        <translation>Encontra o que se parece com os lugares que você aponta, pelo que uma rede pré-treinada vê nas imagens: um raster de pontuações de toda a cena e polígonos dos lugares acima de um limiar.

Nada é treinado. Com vários lugares, conta a melhor pontuação. Lugares diferentes tornam o resultado mais nítido.</translation>
    </message>
    <message>
        <source>Finished runs keep checkpoints that nothing goes on from. Models and results stay.</source>
        <translation>Execuções concluídas guardam pontos de controle dos quais nada mais continua. Modelos e resultados ficam.</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Primeira execução</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>partição</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Pa&amp;sta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Folder of a product</source>
        <translation>Pasta de um produto</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>partições</translation>
    </message>
    <message>
        <source>for a graphics card with 16 GB or more, and much imagery</source>
        <translation>para uma placa gráfica com 16 GB ou mais, e muitas imagens</translation>
    </message>
    <message>
        <source>For a graphics card with 16 GB or more, and much imagery.</source>
        <translation>Para uma placa gráfica com 16 GB ou mais, e muitas imagens.</translation>
    </message>
    <message>
        <source>for a graphics card with 8 GB</source>
        <translation>para uma placa gráfica com 8 GB</translation>
    </message>
    <message>
        <source>For a graphics card with 8 GB, or a night on a strong processor.</source>
        <translation>Para uma placa gráfica com 8 GB, ou uma noite em um processador potente.</translation>
    </message>
    <message>
        <source>for a processor without graphics card</source>
        <translation>para um processador sem placa gráfica</translation>
    </message>
    <message>
        <source>For a processor without graphics card: minutes to an hour. Good for trying out.</source>
        <translation>Para um processador sem placa gráfica: de minutos a uma hora. Bom para experimentar.</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Floresta</translation>
    </message>
    <message>
        <source>Forest + majority filter</source>
        <translation>Floresta + filtro de maioria</translation>
    </message>
    <message>
        <source>forest alone (quick)</source>
        <translation>só a floresta (rápido)</translation>
    </message>
    <message>
        <source>&amp;Forget what was learned in this scene</source>
        <translation>&amp;Esquecer o que foi aprendido nesta cena</translation>
    </message>
    <message>
        <source>Forgotten what {} accepted objects taught; the polygons stay.</source>
        <translation>Foi esquecido o que {} objetos aceitos ensinaram; os polígonos ficam.</translation>
    </message>
    <message>
        <source>Found by itself. Choose another one only where you must.</source>
        <translation>É encontrado automaticamente. Escolha outro só se for preciso.</translation>
    </message>
    <message>
        <source>FPN, feature pyramid</source>
        <translation>FPN, pirâmide de características</translation>
    </message>
    <message>
        <source>Free disk space; asks first</source>
        <translation>Liberar espaço em disco; pergunta antes</translation>
    </message>
    <message>
        <source>Freeze the backbone</source>
        <translation>Congelar a rede de base</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>Ori&amp;gem</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>do arquivo</translation>
    </message>
    <message>
        <source>from the size</source>
        <translation>conforme o tamanho</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelada</translation>
    </message>
    <message>
        <source>Frozen, then released</source>
        <translation>Congelada, depois liberada</translation>
    </message>
    <message>
        <source>Frozen: only the decoder learns. Full, layer by layer: the backbone learns too; needs a graphics card.</source>
        <translation>Congelada: só o decodificador aprende. Completa, camada a camada: a rede de base também aprende; requer uma placa gráfica.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Further settings</source>
        <translation>Outros parâmetros</translation>
    </message>
    <message>
        <source>Fus-MAE fuses two sensors, such as radar and optical: tick both rasters on the Data page and choose “Bands of one scene”.</source>
        <translation>O Fus-MAE funde dois sensores, como radar e óptico: marque os dois rasters na página Dados e escolha “Bandas de uma cena”.</translation>
    </message>
    <message>
        <source>Fus-MAE: two sensors</source>
        <translation>Fus-MAE: dois sensores</translation>
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
        <translation>Continuar de onde a execução parou</translation>
    </message>
    <message>
        <source>Go through the data once: statistics and tile cache. Optional, the other steps do it when needed.</source>
        <translation>Percorrer os dados uma vez: estatísticas e cache de blocos. Opcional, os outros passos o fazem quando necessário.</translation>
    </message>
    <message>
        <source>Go through the points on the map and press the number of the class you see</source>
        <translation>Percorrer os pontos no mapa e pressionar o número da classe que você vê</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>grid of the result</source>
        <translation>grade do resultado</translation>
    </message>
    <message>
        <source>grid taken from raster</source>
        <translation>grade tomada do raster</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeça</translation>
    </message>
    <message>
        <source>Head {}</source>
        <translation>Cabeça {}</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabeças</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hectares</translation>
    </message>
    <message>
        <source>Help for the tools on the map</source>
        <translation>Ajuda das ferramentas do mapa</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Ajuda desta página</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Pasta de trabalho</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>How a sample is drawn, labelled and judged</source>
        <translation>Como uma amostra é sorteada, rotulada e avaliada</translation>
    </message>
    <message>
        <source>how both halves are merged</source>
        <translation>como as duas metades são unidas</translation>
    </message>
    <message>
        <source>how land is held out</source>
        <translation>como o terreno é reservado</translation>
    </message>
    <message>
        <source>How large the network is. Larger ones need a graphics card and more imagery.</source>
        <translation>O tamanho da rede. As maiores requerem uma placa gráfica e mais imagens.</translation>
    </message>
    <message>
        <source>How long to learn. Automatic fits the amount of imagery and this machine.</source>
        <translation>Por quanto tempo aprender. O automático se ajusta à quantidade de imagens e a esta máquina.</translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation>Quantos clusters</translation>
    </message>
    <message>
        <source>How many of the map&apos;s pixels to show across</source>
        <translation>Quantos pixels do mapa mostrar na largura</translation>
    </message>
    <message>
        <source>How many places to suggest; the first stand for the most land in doubt.</source>
        <translation>Quantos lugares sugerir; os primeiros representam a maior área em dúvida.</translation>
    </message>
    <message>
        <source>How many processor threads jobs may use. A resumed run keeps its own.</source>
        <translation>Quantas threads do processador as tarefas podem usar. Uma execução retomada mantém as suas.</translation>
    </message>
    <message>
        <source>How many small views of each place the student sees beside the two large ones.</source>
        <translation>Quantas vistas pequenas de cada lugar o estudante vê além das duas grandes.</translation>
    </message>
    <message>
        <source>How much of a network pretrained on labels goes on. Other backbones have an encoder only.</source>
        <translation>Quanto de uma rede pré-treinada com rótulos é aproveitado. Outras redes de base têm só um codificador.</translation>
    </message>
    <message>
        <source>How narrowly the overall accuracy shall be known, in percentage points (95 %). Half the width takes four times the points.</source>
        <translation>Com que precisão a acurácia geral deve ser conhecida, em pontos percentuais (95 %). Metade da largura custa quatro vezes mais pontos.</translation>
    </message>
    <message>
        <source>how places are matched</source>
        <translation>como os lugares são emparelhados</translation>
    </message>
    <message>
        <source>How points are shared among the classes of the map.</source>
        <translation>Como os pontos se repartem entre as classes do mapa.</translation>
    </message>
    <message>
        <source>how several places count</source>
        <translation>como vários lugares contam</translation>
    </message>
    <message>
        <source>How the network learns. All methods work on radar and optical imagery.</source>
        <translation>Como a rede aprende. Todos os métodos funcionam com imagens de radar e ópticas.</translation>
    </message>
    <message>
        <source>how the sensors are joined</source>
        <translation>como os sensores são combinados</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Arquivos HTML (*.html)</translation>
    </message>
    <message>
        <source>If what you look for is rarer, give a higher threshold.</source>
        <translation>Se o que você procura é mais raro, indique um limiar mais alto.</translation>
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
        <translation>Em unidades do SRC da camada; de início, tão fino quanto a tela do computador mostra.</translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation>Em uso: {}</translation>
    </message>
    <message>
        <source>In use: {} (set by the environment variable {})</source>
        <translation>Em uso: {} (definido pela variável de ambiente {})</translation>
    </message>
    <message>
        <source>inertia of the centre</source>
        <translation>inércia do centro</translation>
    </message>
    <message>
        <source>inertia of the teacher (momentum)</source>
        <translation>inércia do professor (momentum)</translation>
    </message>
    <message>
        <source>input of the network, pixels</source>
        <translation>entrada da rede, pixels</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Instalar</translation>
    </message>
    <message>
        <source>Install, repair or remove the environment; a report on this machine</source>
        <translation>Instalar, reparar ou remover o ambiente; um relatório sobre esta máquina</translation>
    </message>
    <message>
        <source>Install, repair or remove; a report on this machine</source>
        <translation>Instalar, reparar ou remover; um relatório sobre esta máquina</translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation>Instalado: {}</translation>
    </message>
    <message>
        <source>Instead of a legend: a CSV or JSON file with code, class, name, color.</source>
        <translation>Em vez de uma legenda: um arquivo CSV ou JSON com code, class, name, color.</translation>
    </message>
    <message>
        <source>Instead of polygons: a raster of class codes of any grid and CRS.</source>
        <translation>Em vez de polígonos: um raster de códigos de classe em qualquer grade e SRC.</translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation>&amp;Interpretador</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompida</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Is it mounted?</source>
        <translation>Está montada?</translation>
    </message>
    <message>
        <source>It belongs to a land-cover map: tick “Land cover” first.</source>
        <translation>Pertence a um mapa de cobertura do solo: marque primeiro “Cobertura do solo”.</translation>
    </message>
    <message>
        <source>It ended with exit code {} and said: {}</source>
        <translation>Terminou com o código de saída {} e informou: {}</translation>
    </message>
    <message>
        <source>It has no attribute “{}” any more.</source>
        <translation>Ela não tem mais o atributo “{}”.</translation>
    </message>
    <message>
        <source>It is examined first: its version, its packages, a computation.</source>
        <translation>Ele é examinado antes: a versão, os pacotes, um cálculo.</translation>
    </message>
    <message>
        <source>It takes the answers as they stand now in “{}”.</source>
        <translation>Usa as respostas como estão agora em “{}”.</translation>
    </message>
    <message>
        <source>It takes the first run&apos;s answers: their sample layer is not in the project.</source>
        <translation>Usa as respostas da primeira execução: a camada da amostra não está no projeto.</translation>
    </message>
    <message>
        <source>It wants maps that get coarser from stage to stage: a ResNet, EfficientNet, Swin or ConvNeXt. The linear probe and DPT fit this backbone.</source>
        <translation>Ele requer mapas que fiquem mais grosseiros de estágio em estágio: uma ResNet, EfficientNet, Swin ou ConvNeXt. A sonda linear e o DPT servem para esta rede de base.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Foi cancelado.</translation>
    </message>
    <message>
        <source>Its pixels with the codes below are no data, in training and on maps. Any grid and CRS.</source>
        <translation>Os seus pixels com os códigos abaixo são sem dados, no treinamento e nos mapas. Qualquer grade e SRC.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Jobs, previews and clicks are computed there; files are read and written in folders that both computers see. ssh must log in without a password.</source>
        <translation>Tarefas, prévias e cliques são calculados lá; os arquivos são lidos e gravados em pastas que os dois computadores veem. O ssh precisa entrar sem senha.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Arquivos JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON: the reference&apos;s codes to the model&apos;s codes.</source>
        <translation>JSON: dos códigos da referência para os códigos do modelo.</translation>
    </message>
    <message>
        <source>Judge this map. Empty: map now.</source>
        <translation>Avaliar este mapa. Vazio: mapear agora.</translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation>Manter como camada</translation>
    </message>
    <message>
        <source>Keep as layer: what is shown now becomes a GeoTIFF in the project</source>
        <translation>Manter como camada: o que é mostrado agora se torna um GeoTIFF no projeto</translation>
    </message>
    <message>
        <source>Keep away from</source>
        <translation>Manter distância de</translation>
    </message>
    <message>
        <source>Kept as layer: {}</source>
        <translation>Mantido como camada: {}</translation>
    </message>
    <message>
        <source>Keys go to the field in which you typed. Click the map, and they answer again.</source>
        <translation>As teclas vão para o campo em que você escreveu. Clique no mapa e elas voltam a responder.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>kind of reference</source>
        <translation>tipo de referência</translation>
    </message>
    <message>
        <source>Label a sample point</source>
        <translation>Rotular um ponto da amostra</translation>
    </message>
    <message>
        <source>Label la&amp;yer</source>
        <translation>Camada &amp;de rótulos</translation>
    </message>
    <message>
        <source>Label map, for noisy and supervised</source>
        <translation>Mapa de rótulos, para noisy e supervised</translation>
    </message>
    <message>
        <source>Label points</source>
        <translation>Rotular pontos</translation>
    </message>
    <message>
        <source>Label polygons, for noisy and supervised</source>
        <translation>Polígonos de rótulos, para noisy e supervised</translation>
    </message>
    <message>
        <source>Label the sample</source>
        <translation>Rotular a amostra</translation>
    </message>
    <message>
        <source>Label the sample: go through its points and say with number keys what each one is</source>
        <translation>Rotular a amostra: percorrer os seus pontos e dizer com as teclas numéricas o que é cada um</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>rotulado</translation>
    </message>
    <message>
        <source>Labelled polygons</source>
        <translation>Polígonos rotulados</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>rótulos</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Cobertura do solo</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Maiores</translation>
    </message>
    <message>
        <source>largest gradient</source>
        <translation>maior gradiente</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>Cama&amp;da</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Camada</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Camada a camada</translation>
    </message>
    <message>
        <source>Layers of the project show their results: {}. Remove these layers first.</source>
        <translation>Camadas do projeto mostram os seus resultados: {}. Remova antes essas camadas.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Learn the imagery without labels</source>
        <translation>Aprender as imagens sem rótulos</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizado</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Curva de aprendizado</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taxa de aprendizado</translation>
    </message>
    <message>
        <source>learning rate at batch 256</source>
        <translation>taxa de aprendizado com lote de 256</translation>
    </message>
    <message>
        <source>learning rate at the end</source>
        <translation>taxa de aprendizado no fim</translation>
    </message>
    <message>
        <source>learning rate from block to block, as a share</source>
        <translation>taxa de aprendizado de bloco a bloco, como parte</translation>
    </message>
    <message>
        <source>learning rate of the backbone, as a share</source>
        <translation>taxa de aprendizado da rede de base, como parte</translation>
    </message>
    <message>
        <source>Learns from an existing map that may err or have other classes. Leaves a network that maps by itself.</source>
        <translation>Aprende com um mapa existente, que pode errar ou ter outras classes. Deixa uma rede que mapeia por si só.</translation>
    </message>
    <message>
        <source>Learns to fill in hidden patches. Needs little memory, and long training.</source>
        <translation>Aprende a preencher patches ocultos. Requer pouca memória e longo treinamento.</translation>
    </message>
    <message>
        <source>least distance between places, pixels</source>
        <translation>distância mínima entre lugares, pixels</translation>
    </message>
    <message>
        <source>least distance from labels, pixels</source>
        <translation>distância mínima dos rótulos, pixels</translation>
    </message>
    <message>
        <source>least points of a class</source>
        <translation>mínimo de pontos de uma classe</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>Omitir nuvens</translation>
    </message>
    <message>
        <source>Leave out what the product’s own mask marks</source>
        <translation>Deixar de fora o que a máscara do próprio produto marca</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Legend (study)</source>
        <translation>Legenda (estudo)</translation>
    </message>
    <message>
        <source>Legend of the labels</source>
        <translation>Legenda dos rótulos</translation>
    </message>
    <message>
        <source>Let a network get to know your imagery: it then needs fewer polygons.</source>
        <translation>Deixe uma rede conhecer as suas imagens: depois ela precisa de menos polígonos.</translation>
    </message>
    <message>
        <source>levels of the network</source>
        <translation>níveis da rede</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Like noisy labels, from a map you trust: shows what the noise costs.</source>
        <translation>Como rótulos ruidosos, de um mapa em que você confia: mostra o que o ruído custa.</translation>
    </message>
    <message>
        <source>linear power, turned into dB</source>
        <translation>potência linear, convertida em dB</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>Sonda linear</translation>
    </message>
    <message>
        <source>linear probe; robust with few polygons</source>
        <translation>sonda linear; robusta com poucos polígonos</translation>
    </message>
    <message>
        <source>LinkNet</source>
        <translation>LinkNet</translation>
    </message>
    <message>
        <source>&amp;List results of Patchwork too</source>
        <translation>&amp;Listar também os resultados do Patchwork</translation>
    </message>
    <message>
        <source>&amp;Load both maps</source>
        <translation>Carre&amp;gar os dois mapas</translation>
    </message>
    <message>
        <source>Load both maps and open a second map beside the main one: A there, B here, moved together</source>
        <translation>Carregar os dois mapas e abrir um segundo mapa ao lado do principal: A lá, B aqui, movidos juntos</translation>
    </message>
    <message>
        <source>Load resul&amp;ts</source>
        <translation>Carregar resulta&amp;dos</translation>
    </message>
    <message>
        <source>Load results</source>
        <translation>Carregar resultados</translation>
    </message>
    <message>
        <source>&amp;Load results when a job is done</source>
        <translation>Carregar resultados quando &amp;uma tarefa terminar</translation>
    </message>
    <message>
        <source>Loaded: {}</source>
        <translation>Carregado: {}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Looking at the polygons…</source>
        <translation>Examinando os polígonos…</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examinando esta máquina…</translation>
    </message>
    <message>
        <source>Looking at {} …</source>
        <translation>Examinando {} …</translation>
    </message>
    <message>
        <source>Looking for similar places in the whole scene: the result appears here when it is done.</source>
        <translation>Procurando lugares semelhantes em toda a cena: o resultado aparece aqui quando estiver pronto.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perda</translation>
    </message>
    <message>
        <source>Lower precision is faster where the device supports it. Automatic is safe.</source>
        <translation>Uma precisão menor é mais rápida onde o dispositivo a suporta. O automático é seguro.</translation>
    </message>
    <message>
        <source>MA-Net</source>
        <translation>MA-Net</translation>
    </message>
    <message>
        <source>MAE: masked autoencoder</source>
        <translation>MAE: autocodificador mascarado</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Gerar</translation>
    </message>
    <message>
        <source>Make a map</source>
        <translation>Fazer um mapa</translation>
    </message>
    <message>
        <source>Make a start of a file that others published (SSL4EO-S12, DINOv2, timm, torchvision …). Only its numbers are taken: nothing in it can run a program.</source>
        <translation>Fazer um ponto de partida de um arquivo publicado por outros (SSL4EO-S12, DINOv2, timm, torchvision …). Só os números são lidos: nada nele pode executar um programa.</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Gerar relatório</translation>
    </message>
    <message>
        <source>Make the environment anew; the old one stays until the new one works.</source>
        <translation>Refazer o ambiente; o antigo fica até que o novo funcione.</translation>
    </message>
    <message>
        <source>Makes a model folder of a file that others published: SSL4EO-S12 (Sentinel-1 and 2), DINOv2, timm, torchvision, U-Nets as ONNX. The folder starts a training, and shows attention and similar places.

Only tensors are taken from the file: nothing in it can run a program. What was found and what is missing is said; with less than 90 % it is refused.</source>
        <translation>Gera uma pasta de modelo a partir de um arquivo publicado por outros: SSL4EO-S12 (Sentinel-1 e 2), DINOv2, timm, torchvision, U-Nets como ONNX. A pasta serve de ponto de partida para um treinamento e mostra atenção e lugares semelhantes.

Só tensores são lidos do arquivo: nada nele pode executar um programa. É informado o que foi encontrado e o que falta; com menos de 90 %, ele é recusado.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapear</translation>
    </message>
    <message>
        <source>map</source>
        <translation>mapa</translation>
    </message>
    <message>
        <source>Map a scene with a trained model</source>
        <translation>Mapear uma cena com um modelo treinado</translation>
    </message>
    <message>
        <source>Map land cover</source>
        <translation>Mapear cobertura do solo</translation>
    </message>
    <message>
        <source>Map of changes</source>
        <translation>Mapa de mudanças</translation>
    </message>
    <message>
        <source>Map what &amp;changed</source>
        <translation>Mapear o que &amp;mudou</translation>
    </message>
    <message>
        <source>M&amp;ap with</source>
        <translation>Ma&amp;pear com</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Mapas</translation>
    </message>
    <message>
        <source>Maps the land with a trained model: tile by tile with blended overlaps, in little memory, nodata kept. The map has a legend with the classes&apos; names and colours.

Ambiguity is the normalised entropy of the class probabilities, 0 (one class) to 1 (all alike); it is not a probability of error.</source>
        <translation>Mapeia o terreno com um modelo treinado: bloco a bloco com sobreposições suavizadas, com pouca memória, e os sem dados são mantidos. O mapa tem uma legenda com os nomes e as cores das classes.

A ambiguidade é a entropia normalizada das probabilidades das classes, de 0 (uma classe) a 1 (todas iguais); não é uma probabilidade de erro.</translation>
    </message>
    <message>
        <source>margin of a tile, pixels</source>
        <translation>margem de um bloco, pixels</translation>
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
        <translation>Máscara de “{name}”: {problem}</translation>
    </message>
    <message>
        <source>Mask, scale</source>
        <translation>Máscara, escala</translation>
    </message>
    <message>
        <source>Mass mask</source>
        <translation>Máscara de massa</translation>
    </message>
    <message>
        <source>May the file be changed, and is there room on the disk?</source>
        <translation>O arquivo pode ser alterado, e há espaço no disco?</translation>
    </message>
    <message>
        <source>Mean IoU over the classes, on polygons that were held out</source>
        <translation>IoU média das classes, em polígonos que foram reservados</translation>
    </message>
    <message>
        <source>Mean of heads</source>
        <translation>Média das cabeças</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Média das cabeças</translation>
    </message>
    <message>
        <source>mean spectra compared</source>
        <translation>espectros médios comparados</translation>
    </message>
    <message>
        <source>mean taken away first</source>
        <translation>média subtraída antes</translation>
    </message>
    <message>
        <source>meaning of the codes</source>
        <translation>significado dos códigos</translation>
    </message>
    <message>
        <source>meaning of the reference&apos;s codes</source>
        <translation>significado dos códigos da referência</translation>
    </message>
    <message>
        <source>measure of doubt</source>
        <translation>medida da dúvida</translation>
    </message>
    <message>
        <source>Measure which classes of the reference attention finds, against controls</source>
        <translation>Medir quais classes da referência a atenção encontra, em comparação com controles</translation>
    </message>
    <message>
        <source>Measures how well each attention head of a vision transformer finds each class of your labels, and whether that was learned. Head and threshold are chosen on some blocks of land and scored on others; so are the controls: an untrained network, the attention of another window, brightness and texture, the place in the window, and random maps.

“No effect” is a possible answer. Pretrained networks only: one trained on these labels has seen the answers.</source>
        <translation>Mede quão bem cada cabeça de atenção de um vision transformer encontra cada classe dos seus rótulos, e se isso foi aprendido. Cabeça e limiar são escolhidos em alguns blocos de terreno e avaliados em outros; assim também os controles: uma rede não treinada, a atenção de outra janela, brilho e textura, o lugar na janela e mapas aleatórios.

“Nenhum efeito” é uma resposta possível. Só redes pré-treinadas: uma treinada com estes rótulos já viu as respostas.</translation>
    </message>
    <message>
        <source>Member of the model</source>
        <translation>Componente do modelo</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
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
        <translation>Modelo e cena</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Pasta do modelo</translation>
    </message>
    <message>
        <source>Model, results</source>
        <translation>Modelo, resultados</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mais</translation>
    </message>
    <message>
        <source>More places, as points</source>
        <translation>Mais lugares, como pontos</translation>
    </message>
    <message>
        <source>most looks of the speckle</source>
        <translation>maior número de looks do speckle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>&amp;Name field</source>
        <translation>Campo do &amp;nome</translation>
    </message>
    <message>
        <source>Name of the class, then Enter</source>
        <translation>Nome da classe, depois Enter</translation>
    </message>
    <message>
        <source>name of the reference</source>
        <translation>nome da referência</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nome da execução</translation>
    </message>
    <message>
        <source>Names places worth a label, as a ranked point layer: places where the model&apos;s map is in doubt and that differ from what is labelled and from one another.

Labels drawn at these places teach; they are no sample and must not judge the map.</source>
        <translation>Indica lugares que vale a pena rotular, como camada de pontos ordenada: lugares onde o mapa do modelo está em dúvida e que diferem do que já está rotulado e uns dos outros.

Rótulos desenhados nesses lugares ensinam; não são uma amostra e não devem avaliar o mapa.</translation>
    </message>
    <message>
        <source>needs data of</source>
        <translation>requer dados de</translation>
    </message>
    <message>
        <source>Neither run has logged a curve.</source>
        <translation>Nenhuma das execuções registrou uma curva.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>network</source>
        <translation>rede</translation>
    </message>
    <message>
        <source>networks tried</source>
        <translation>redes testadas</translation>
    </message>
    <message>
        <source>new GeoPackage</source>
        <translation>novo GeoPackage</translation>
    </message>
    <message>
        <source>New jobs use these settings; jobs under way keep theirs.</source>
        <translation>As novas tarefas usam estas configurações; as que estão em curso mantêm as suas.</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Mais recentes</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Próximo lugar</translation>
    </message>
    <message>
        <source>Next place (N)</source>
        <translation>Próximo lugar (N)</translation>
    </message>
    <message>
        <source>Next place to label</source>
        <translation>Próximo lugar a rotular</translation>
    </message>
    <message>
        <source>Next point (N)</source>
        <translation>Próximo ponto (N)</translation>
    </message>
    <message>
        <source>Next: pretrain on this imagery (Pretrain), or train on your polygons at once (Train).</source>
        <translation>A seguir: pré-treinar com estas imagens (Pré-treinar), ou treinar logo com os seus polígonos (Treinar).</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>No band of “{}” is ticked on the Data page.</source>
        <translation>Nenhuma banda de “{}” está marcada na página Dados.</translation>
    </message>
    <message>
        <source>no class attribute</source>
        <translation>sem atributo de classe</translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation>ainda sem classe</translation>
    </message>
    <message>
        <source>No data: {bad}. Kept: {kept}.</source>
        <translation>Sem dados: {bad}. Mantidos: {kept}.</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>nenhuma diferença</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>nenhum número</translation>
    </message>
    <message>
        <source>No map was chosen, or it cannot be opened.</source>
        <translation>Nenhum mapa foi escolhido, ou ele não pode ser aberto.</translation>
    </message>
    <message>
        <source>No mask</source>
        <translation>Sem máscara</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>sem máscara</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sem modelo</translation>
    </message>
    <message>
        <source>No place was given to be similar to.</source>
        <translation>Não foi indicado nenhum lugar a que ser semelhante.</translation>
    </message>
    <message>
        <source>No places yet.</source>
        <translation>Ainda não há lugares.</translation>
    </message>
    <message>
        <source>No pretraining is running.</source>
        <translation>Nenhum pré-treinamento está em andamento.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Nenhum problema encontrado.</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>sem raster</translation>
    </message>
    <message>
        <source>No raster to learn from yet. Add the image you want to map.</source>
        <translation>Ainda não há raster com que aprender. Adicione a imagem que você quer mapear.</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>Nenhuma execução está selecionada.</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Nenhuma execução corresponde ao filtro.</translation>
    </message>
    <message>
        <source>No runs yet.

Start with Data: tick a raster, then pretrain on it or train on your polygons.</source>
        <translation>Ainda não há execuções.

Comece por Dados: marque um raster, depois pré-treine com ele ou treine com os seus polígonos.</translation>
    </message>
    <message>
        <source>no such curve</source>
        <translation>curva inexistente</translation>
    </message>
    <message>
        <source>nodata value</source>
        <translation>valor sem dados</translation>
    </message>
    <message>
        <source>noise of the labels</source>
        <translation>ruído dos rótulos</translation>
    </message>
    <message>
        <source>Noisy labels</source>
        <translation>Rótulos ruidosos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>None (random weights)</source>
        <translation>Nenhuma (pesos aleatórios)</translation>
    </message>
    <message>
        <source>none set in QGIS</source>
        <translation>nenhum definido no QGIS</translation>
    </message>
    <message>
        <source>none. {cause} {remedy}</source>
        <translation>nenhum. {cause} {remedy}</translation>
    </message>
    <message>
        <source>normalisation in the head</source>
        <translation>normalização no cabeçote</translation>
    </message>
    <message>
        <source>normalisation of what is predicted</source>
        <translation>normalização do que é predito</translation>
    </message>
    <message>
        <source>Not accepted: every part is smaller than the smallest part wanted.</source>
        <translation>Não aceito: todas as partes são menores que a menor parte desejada.</translation>
    </message>
    <message>
        <source>Not accepted: no file was chosen. Your clicks are kept.</source>
        <translation>Não aceito: nenhum arquivo foi escolhido. Os seus cliques são mantidos.</translation>
    </message>
    <message>
        <source>Not accepted: the layer has no class yet. Add one with + on the toolbar.</source>
        <translation>Não aceito: a camada ainda não tem classe. Adicione uma com + na barra de ferramentas.</translation>
    </message>
    <message>
        <source>Not accepted: the polygon layer is gone. Your clicks are kept.</source>
        <translation>Não aceito: a camada de polígonos desapareceu. Os seus cliques são mantidos.</translation>
    </message>
    <message>
        <source>not counted yet, “Prepare now” counts them.</source>
        <translation>ainda não contados, “Preparar agora” os conta.</translation>
    </message>
    <message>
        <source>not installed yet</source>
        <translation>ainda não instalado</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Not saved: cancelled.</source>
        <translation>Não salvo: cancelado.</translation>
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
        <translation>Nada (pesos aleatórios)</translation>
    </message>
    <message>
        <source>Nothing can be written into the shared folder ({}).</source>
        <translation>Nada pode ser gravado na pasta compartilhada ({}).</translation>
    </message>
    <message>
        <source>Nothing is fetched; what is missing is named.</source>
        <translation>Nada é baixado; o que falta é informado.</translation>
    </message>
    <message>
        <source>Nothing is suggested in or beside them.</source>
        <translation>Nada é sugerido dentro deles ou ao seu lado.</translation>
    </message>
    <message>
        <source>Nothing was found here.</source>
        <translation>Nada foi encontrado aqui.</translation>
    </message>
    <message>
        <source>Nothing was learned in this scene yet.</source>
        <translation>Nada foi aprendido nesta cena ainda.</translation>
    </message>
    <message>
        <source>Number of steps</source>
        <translation>Número de passos</translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation>NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>Placa gráfica NVIDIA</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Placa gráfica NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objeto</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Deslocamento</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>deslocamento</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Mais antigas</translation>
    </message>
    <message>
        <source>One attention head, or the mean of all.</source>
        <translation>Uma cabeça de atenção, ou a média de todas.</translation>
    </message>
    <message>
        <source>One band for each class.</source>
        <translation>Uma banda para cada classe.</translation>
    </message>
    <message>
        <source>One band of their mean, one band for each head, or attention traced through all blocks.</source>
        <translation>Uma banda com a média, uma banda para cada cabeça, ou a atenção traçada por todos os blocos.</translation>
    </message>
    <message>
        <source>one band, attention traced through all blocks (not for models of two sensors)</source>
        <translation>uma banda, a atenção traçada por todos os blocos (não para modelos de dois sensores)</translation>
    </message>
    <message>
        <source>one band, the mean of the heads</source>
        <translation>uma banda, a média das cabeças</translation>
    </message>
    <message>
        <source>One class for each pixel, with legend and colours.</source>
        <translation>Uma classe para cada pixel, com legenda e cores.</translation>
    </message>
    <message>
        <source>One of the scenes ticked on the Data page.</source>
        <translation>Uma das cenas marcadas na página Dados.</translation>
    </message>
    <message>
        <source>One place; “…” picks it from the map.</source>
        <translation>Um lugar; “…” o escolhe no mapa.</translation>
    </message>
    <message>
        <source>One scene each</source>
        <translation>Uma cena cada</translation>
    </message>
    <message>
        <source>One scene each group</source>
        <translation>Uma cena por grupo</translation>
    </message>
    <message>
        <source>One scene each: several places or dates. Bands of one scene: files on top of each other. Each group: the layers of a group are one scene.</source>
        <translation>Uma cena cada: vários lugares ou datas. Bandas de uma cena: arquivos sobrepostos. Por grupo: as camadas de um grupo são uma cena.</translation>
    </message>
    <message>
        <source>one value for each patch</source>
        <translation>um valor para cada patch</translation>
    </message>
    <message>
        <source>One “here = there” a line: the same folder as this and as the other computer call it. Runs go into the first one.</source>
        <translation>Um “aqui = lá” por linha: a mesma pasta como este e como o outro computador a chamam. As execuções vão para a primeira.</translation>
    </message>
    <message>
        <source>Only the selected polygons count if some are selected.</source>
        <translation>Se alguns polígonos estiverem selecionados, só eles contam.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Open raster files and add them to the project</source>
        <translation>Abrir arquivos raster e adicioná-los ao projeto</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Abrir relatório</translation>
    </message>
    <message>
        <source>Open the files and say what is in them</source>
        <translation>Abrir os arquivos e dizer o que contêm</translation>
    </message>
    <message>
        <source>Open the HTML report in the browser</source>
        <translation>Abrir o relatório HTML no navegador</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Abrir a pasta da execução</translation>
    </message>
    <message>
        <source>optical reflectance</source>
        <translation>refletância óptica</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opções…</translation>
    </message>
    <message>
        <source>Order of runs</source>
        <translation>Ordem das execuções</translation>
    </message>
    <message>
        <source>Other runs were made with them: {}. Those stay, but cannot be repeated.</source>
        <translation>Outras execuções foram feitas com elas: {}. Essas ficam, mas não podem ser repetidas.</translation>
    </message>
    <message>
        <source>output</source>
        <translation>saída</translation>
    </message>
    <message>
        <source>PAN</source>
        <translation>PAN</translation>
    </message>
    <message>
        <source>Part of the run&apos;s folder name. Empty: the first layer&apos;s.</source>
        <translation>Parte do nome da pasta da execução. Vazio: o da primeira camada.</translation>
    </message>
    <message>
        <source>Parts and holes smaller than that are left out.</source>
        <translation>Partes e buracos menores que isso são omitidos.</translation>
    </message>
    <message>
        <source>parts of the validation (folds)</source>
        <translation>partes da validação (partições)</translation>
    </message>
    <message>
        <source>Parts the scene into groups that a pretrained network sees as alike (k-means of its tokens).

Clusters are numbered by size and mean nothing until you look at them: they are no land-cover map, but a quick way to see what could be told apart before labels are drawn.</source>
        <translation>Divide a cena em grupos que uma rede pré-treinada vê como semelhantes (k-means dos seus tokens).

Os clusters são numerados por tamanho e não significam nada até que você os examine: não são um mapa de cobertura do solo, mas um modo rápido de ver o que poderia ser distinguido antes de desenhar rótulos.</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Patches</translation>
    </message>
    <message>
        <source>Patchwork</source>
        <translation>Patchwork</translation>
    </message>
    <message>
        <source>Patchwork computes in a Python environment of its own. QGIS&apos;s Python stays as it is.</source>
        <translation>O Patchwork calcula em um ambiente Python próprio. O Python do QGIS fica como está.</translation>
    </message>
    <message>
        <source>Patchwork help</source>
        <translation>Ajuda do Patchwork</translation>
    </message>
    <message>
        <source>Patchwork is ready: {}.</source>
        <translation>O Patchwork está pronto: {}.</translation>
    </message>
    <message>
        <source>Patchwork&apos;s environment was removed ({:.1f} GB). Runs and maps are still there.</source>
        <translation>O ambiente do Patchwork foi removido ({:.1f} GB). Execuções e mapas continuam lá.</translation>
    </message>
    <message>
        <source>Patchwork: pretrain, train on polygons, map</source>
        <translation>Patchwork: pré-treinar, treinar com polígonos, mapear</translation>
    </message>
    <message>
        <source>path</source>
        <translation>caminho</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>Pick one from the map, or choose a point layer.</source>
        <translation>Escolha um no mapa, ou escolha uma camada de pontos.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Tamanho do pixel</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Pixels across</source>
        <translation>Pixels na largura</translation>
    </message>
    <message>
        <source>pixels blended between tiles</source>
        <translation>pixels mesclados entre blocos</translation>
    </message>
    <message>
        <source>pixels drawn, at most</source>
        <translation>pixels sorteados, no máximo</translation>
    </message>
    <message>
        <source>pixels of a class in a block, at most</source>
        <translation>pixels de uma classe em um bloco, no máximo</translation>
    </message>
    <message>
        <source>pixels of a polygon, at most</source>
        <translation>pixels de um polígono, no máximo</translation>
    </message>
    <message>
        <source>Pixels of the image</source>
        <translation>Pixels da imagem</translation>
    </message>
    <message>
        <source>Pixels that the product&apos;s own mask marks become no data.</source>
        <translation>Os pixels marcados pela máscara do próprio produto passam a ser sem dados.</translation>
    </message>
    <message>
        <source>pixels that train a classifier</source>
        <translation>pixels que treinam um classificador</translation>
    </message>
    <message>
        <source>Place to be similar to</source>
        <translation>Lugar de referência</translation>
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
        <translation>Lugares vistos em um passo. O automático se ajusta à memória.</translation>
    </message>
    <message>
        <source>Places that are unlike, as points</source>
        <translation>Lugares diferentes, como pontos</translation>
    </message>
    <message>
        <source>places wanted</source>
        <translation>lugares desejados</translation>
    </message>
    <message>
        <source>Point at a place to see where it looks. A click holds it, Escape lets it go.</source>
        <translation>Aponte para um lugar para ver para onde ele olha. Um clique o fixa, Escape o solta.</translation>
    </message>
    <message>
        <source>Point {number} of {count}, {labelled} labelled</source>
        <translation>Ponto {number} de {count}, {labelled} rotulados</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Pontos</translation>
    </message>
    <message>
        <source>Points for the classes</source>
        <translation>Pontos para as classes</translation>
    </message>
    <message>
        <source>points for the classes</source>
        <translation>pontos para as classes</translation>
    </message>
    <message>
        <source>Points in every class: with fewer its own figures are rough.</source>
        <translation>Pontos em cada classe: com menos, os números dela são imprecisos.</translation>
    </message>
    <message>
        <source>Points of a random sample, a dense map, or polygons. Never the polygons you trained on.</source>
        <translation>Pontos de uma amostra aleatória, um mapa denso ou polígonos. Nunca os polígonos com que você treinou.</translation>
    </message>
    <message>
        <source>Points of each class at least</source>
        <translation>Pontos mínimos de cada classe</translation>
    </message>
    <message>
        <source>points that were drawn at random</source>
        <translation>pontos sorteados aleatoriamente</translation>
    </message>
    <message>
        <source>points wanted</source>
        <translation>pontos desejados</translation>
    </message>
    <message>
        <source>&amp;Polygon layer</source>
        <translation>Camada de &amp;polígonos</translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation>Camada de polígonos da área</translation>
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
        <translation>Polígonos já desenhados</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polígonos de uma camada</translation>
    </message>
    <message>
        <source>Polygons of similar places</source>
        <translation>Polígonos de lugares semelhantes</translation>
    </message>
    <message>
        <source>Polygons you have: nothing is suggested in or beside them.</source>
        <translation>Polígonos que você já tem: nada é sugerido dentro deles ou ao seu lado.</translation>
    </message>
    <message>
        <source>Power (radar, linear)</source>
        <translation>Potência (radar, linear)</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Precisão</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisão</translation>
    </message>
    <message>
        <source>precision of numbers</source>
        <translation>precisão dos números</translation>
    </message>
    <message>
        <source>preference for rare classes</source>
        <translation>preferência por classes raras</translation>
    </message>
    <message>
        <source>Prepare &amp;now</source>
        <translation>Preparar a&amp;gora</translation>
    </message>
    <message>
        <source>Prepare rasters</source>
        <translation>Preparar rasters</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparação</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>Press the number of the class you see in the framed pixel, then N for the next point.</source>
        <translation>Pressione o número da classe que você vê no pixel emoldurado, depois N para o próximo ponto.</translation>
    </message>
    <message>
        <source>Pretrain</source>
        <translation>Pré-treinar</translation>
    </message>
    <message>
        <source>Pretrain a backbone</source>
        <translation>Pré-treinar uma rede de base</translation>
    </message>
    <message>
        <source>Pretrained backbone</source>
        <translation>Rede de base pré-treinada</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>Pré-treinamento</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Previous place (Shift+N)</source>
        <translation>Lugar anterior (Shift+N)</translation>
    </message>
    <message>
        <source>Previous place to label</source>
        <translation>Lugar anterior a rotular</translation>
    </message>
    <message>
        <source>Previous point (Shift+N)</source>
        <translation>Ponto anterior (Shift+N)</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Componentes principais</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>componentes principais</translation>
    </message>
    <message>
        <source>Pro&amp;babilities</source>
        <translation>&amp;Probabilidades</translation>
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
        <translation>Processador</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processador (CPU)</translation>
    </message>
    <message>
        <source>processor threads</source>
        <translation>threads do processador</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Product folders, web layers, all rasters of a group, results</source>
        <translation>Pastas de produtos, camadas web, todos os rasters de um grupo, resultados</translation>
    </message>
    <message>
        <source>Product: {}</source>
        <translation>Produto: {}</translation>
    </message>
    <message>
        <source>prototypes</source>
        <translation>protótipos</translation>
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
        <translation>Arquivo publicado</translation>
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
        <translation>P&amp;ython de lá</translation>
    </message>
    <message>
        <source>Python {} could not be fetched ({}).</source>
        <translation>Não foi possível baixar o Python {} ({}).</translation>
    </message>
    <message>
        <source>Python {} with PyTorch {} works: {}.</source>
        <translation>O Python {} com PyTorch {} funciona: {}.</translation>
    </message>
    <message>
        <source>Python {}, PyTorch {}, {}; made {}, {}</source>
        <translation>Python {}, PyTorch {}, {}; criado em {}, {}</translation>
    </message>
    <message>
        <source>&amp;Quick (forest only)</source>
        <translation>Rápido (s&amp;ó floresta)</translation>
    </message>
    <message>
        <source>Quick: the random forest alone</source>
        <translation>Rápido: só a floresta aleatória</translation>
    </message>
    <message>
        <source>radar brightness varied by, dB</source>
        <translation>variação do brilho do radar, dB</translation>
    </message>
    <message>
        <source>radar in decibels</source>
        <translation>radar em decibéis</translation>
    </message>
    <message>
        <source>radar with a negative median is dB, everything else is scaled band by band</source>
        <translation>radar com mediana negativa é dB, todo o resto é escalado banda a banda</translation>
    </message>
    <message>
        <source>radar&apos;s look direction kept</source>
        <translation>direção de visada do radar mantida</translation>
    </message>
    <message>
        <source>radar, linear amplitude</source>
        <translation>radar, amplitude linear</translation>
    </message>
    <message>
        <source>radar, linear power</source>
        <translation>radar, potência linear</translation>
    </message>
    <message>
        <source>Random (control)</source>
        <translation>Aleatórios (controle)</translation>
    </message>
    <message>
        <source>Random points to draw</source>
        <translation>Pontos aleatórios a sortear</translation>
    </message>
    <message>
        <source>Random weights show what attention looks like without any learning.</source>
        <translation>Pesos aleatórios mostram como é a atenção sem nenhum aprendizado.</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>raster</translation>
    </message>
    <message>
        <source>Raster layers</source>
        <translation>Camadas raster</translation>
    </message>
    <message>
        <source>Raster of class codes</source>
        <translation>Raster de códigos de classe</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Rasters</translation>
    </message>
    <message>
        <source>Rasters and products</source>
        <translation>Rasters e produtos</translation>
    </message>
    <message>
        <source>Ras&amp;ters are</source>
        <translation>Os ras&amp;ters são</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>Lendo as duas execuções…</translation>
    </message>
    <message>
        <source>Reading {} …</source>
        <translation>Lendo {} …</translation>
    </message>
    <message>
        <source>Reads the rasters once: grid, bands, roles, units, statistics and the share of valid pixels; and decodes them into the tile cache, so that training starts at once. Optional: training does it too.</source>
        <translation>Lê os rasters uma vez: grade, bandas, funções, unidades, estatísticas e a parte de pixels válidos; e os decodifica no cache de blocos, para que o treinamento comece logo. Opcional: o treinamento também o faz.</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferência</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referência</translation>
    </message>
    <message>
        <source>Reference points or polygons</source>
        <translation>Pontos ou polígonos de referência</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Refletância</translation>
    </message>
    <message>
        <source>reflectance, 0 to about 1</source>
        <translation>refletância, de 0 a cerca de 1</translation>
    </message>
    <message>
        <source>Relative (0 = uniform)</source>
        <translation>Relativa (0 = uniforme)</translation>
    </message>
    <message>
        <source>Relative: log2 of attention against uniform, comparable between windows. Share: raw softmax values.</source>
        <translation>Relativa: log2 da atenção em relação à uniforme, comparável entre janelas. Parte: valores brutos do softmax.</translation>
    </message>
    <message>
        <source>relative; 0 looks there as much as anywhere, +1 twice as much</source>
        <translation>relativa; 0 olha para ali tanto quanto para qualquer lugar, +1 o dobro</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Re&amp;mover…</translation>
    </message>
    <message>
        <source>Removing the environment…</source>
        <translation>Removendo o ambiente…</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>repeats of the validation</source>
        <translation>repetições da validação</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>Rela&amp;tório</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Report against a reference</source>
        <translation>Relatório com uma referência</translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation>Relatório: {}</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolução</translation>
    </message>
    <message>
        <source>Resolution: {own} {unit}, about {gsd}</source>
        <translation>Resolução: {own} {unit}, cerca de {gsd}</translation>
    </message>
    <message>
        <source>Resolution: {}</source>
        <translation>Resolução: {}</translation>
    </message>
    <message>
        <source>Resolution: {}, in an unknown unit</source>
        <translation>Resolução: {}, em unidade desconhecida</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Re&amp;tomar</translation>
    </message>
    <message>
        <source>Resuming would end the same way: change that, then start a new run.</source>
        <translation>Retomar terminaria do mesmo modo: altere isso e comece uma nova execução.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>funções</translation>
    </message>
    <message>
        <source>Roles of the bands</source>
        <translation>Funções das bandas</translation>
    </message>
    <message>
        <source>Roll-out through all blocks</source>
        <translation>Roll-out por todos os blocos</translation>
    </message>
    <message>
        <source>Rounds of training</source>
        <translation>Rodadas de treinamento</translation>
    </message>
    <message>
        <source>rule of choice</source>
        <translation>regra de escolha</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Run again: {}</source>
        <translation>Executar de novo: {}</translation>
    </message>
    <message>
        <source>Run aga&amp;in…</source>
        <translation>Executar de no&amp;vo…</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Pasta da execução</translation>
    </message>
    <message>
        <source>Run folder: {}</source>
        <translation>Pasta da execução: {}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>Running on {}</source>
        <translation>Executando em {}</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>Runs made by hand are listed where their folder lies in
{}</source>
        <translation>As execuções feitas à mão aparecem aqui se a pasta estiver em
{}</translation>
    </message>
    <message>
        <source>Runs, environments and caches lie here. The environment variable PATCHWORK_HOME moves it.</source>
        <translation>Execuções, ambientes e caches ficam aqui. A variável de ambiente PATCHWORK_HOME muda o lugar.</translation>
    </message>
    <message>
        <source>Same for every class</source>
        <translation>Igual para todas as classes</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Amostra</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>amostra</translation>
    </message>
    <message>
        <source>sample points drawn</source>
        <translation>pontos da amostra sorteados</translation>
    </message>
    <message>
        <source>Sample to check a map</source>
        <translation>Amostra para avaliar um mapa</translation>
    </message>
    <message>
        <source>Sample to label</source>
        <translation>Amostra a rotular</translation>
    </message>
    <message>
        <source>samples a second</source>
        <translation>amostras por segundo</translation>
    </message>
    <message>
        <source>samples at once (batch)</source>
        <translation>amostras por vez (lote)</translation>
    </message>
    <message>
        <source>samples remembered for the contrast</source>
        <translation>amostras lembradas para o contraste</translation>
    </message>
    <message>
        <source>Satellite product, instead of layers</source>
        <translation>Produto de satélite, em vez de camadas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save a &amp;web layer (XYZ, WMS) as raster…</source>
        <translation>Salvar uma camada &amp;web (XYZ, WMS) como raster…</translation>
    </message>
    <message>
        <source>Saves what the map window shows now. These are pictures, red, green and blue: no measured values.</source>
        <translation>Salva o que a janela do mapa mostra agora. São imagens em vermelho, verde e azul: não são valores medidos.</translation>
    </message>
    <message>
        <source>Say where to keep the answers.</source>
        <translation>Indique onde guardar as respostas.</translation>
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
        <translation>Escala, deslocamento</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>scaled, the file&apos;s own numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>escalado, os números do próprio arquivo; cada banda é levada a média 0 e dispersão 1 antes do aprendizado</translation>
    </message>
    <message>
        <source>Sce&amp;ne</source>
        <translation>Ce&amp;na</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>cena</translation>
    </message>
    <message>
        <source>Score from which a place becomes a polygon, 1 = the same. Automatic parts all scores into two groups (Otsu); for something rare choose a higher one after a look at the raster.</source>
        <translation>Pontuação a partir da qual um lugar se torna um polígono, 1 = o mesmo. O automático divide todas as pontuações em dois grupos (Otsu); para algo raro, escolha uma mais alta depois de ver o raster.</translation>
    </message>
    <message>
        <source>Score from which a place is similar</source>
        <translation>Pontuação a partir da qual um lugar é semelhante</translation>
    </message>
    <message>
        <source>Score the whole scene by what is like these places (Enter)</source>
        <translation>Pontuar toda a cena pela semelhança com estes lugares (Enter)</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Segunda execução</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>seed of chance</source>
        <translation>semente aleatória</translation>
    </message>
    <message>
        <source>SegFormer&apos;s decoder</source>
        <translation>decodificador do SegFormer</translation>
    </message>
    <message>
        <source>Select one run to write its note.</source>
        <translation>Selecione uma só execução para escrever sua nota.</translation>
    </message>
    <message>
        <source>Select two runs to see what differs</source>
        <translation>Selecione duas execuções para ver em que diferem</translation>
    </message>
    <message>
        <source>Selec&amp;ted polygons only</source>
        <translation>Só polí&amp;gonos selecionados</translation>
    </message>
    <message>
        <source>selected {}</source>
        <translation>selecionados {}</translation>
    </message>
    <message>
        <source>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, or a role for each between commas. Empty: as published, else by their number.</source>
        <translation>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, ou uma função para cada um, separadas por vírgulas. Vazio: como publicado, senão pelo número.</translation>
    </message>
    <message>
        <source>Set by the environment variable {}, which goes before this setting.</source>
        <translation>Definido pela variável de ambiente {}, que prevalece sobre esta configuração.</translation>
    </message>
    <message>
        <source>Set up Patchwork</source>
        <translation>Configurar o Patchwork</translation>
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
        <translation>Parâmetro</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Parâmetros</translation>
    </message>
    <message>
        <source>Settings of the method</source>
        <translation>Parâmetros do método</translation>
    </message>
    <message>
        <source>Several places or dates with the same bands, instead of one stack.</source>
        <translation>Vários lugares ou datas com as mesmas bandas, em vez de uma só pilha.</translation>
    </message>
    <message>
        <source>share drawn at random</source>
        <translation>parte sorteada ao acaso</translation>
    </message>
    <message>
        <source>share hidden</source>
        <translation>parte oculta</translation>
    </message>
    <message>
        <source>share of a window that overlaps</source>
        <translation>parte de uma janela que se sobrepõe</translation>
    </message>
    <message>
        <source>share of labels falsified</source>
        <translation>parte dos rótulos falsificados</translation>
    </message>
    <message>
        <source>share of paths dropped</source>
        <translation>parte dos caminhos descartados</translation>
    </message>
    <message>
        <source>share of samples that lose a sensor</source>
        <translation>parte das amostras que perdem um sensor</translation>
    </message>
    <message>
        <source>Share of the attention in an additional mask</source>
        <translation>Parte da atenção em uma máscara adicional</translation>
    </message>
    <message>
        <source>share of the attention in the mask</source>
        <translation>parte da atenção na máscara</translation>
    </message>
    <message>
        <source>share of the crop in a large view</source>
        <translation>parte do recorte em uma vista grande</translation>
    </message>
    <message>
        <source>share of the crop in a small view</source>
        <translation>parte do recorte em uma vista pequena</translation>
    </message>
    <message>
        <source>share of the crop in a view</source>
        <translation>parte do recorte em uma vista</translation>
    </message>
    <message>
        <source>share of the disk for decoded imagery</source>
        <translation>parte do disco para imagens decodificadas</translation>
    </message>
    <message>
        <source>Share of the free disk for the tile cache</source>
        <translation>Parte do disco livre para o cache de blocos</translation>
    </message>
    <message>
        <source>share of the memory for training windows</source>
        <translation>parte da memória para janelas de treinamento</translation>
    </message>
    <message>
        <source>share of the pixels that teach</source>
        <translation>parte dos pixels que ensinam</translation>
    </message>
    <message>
        <source>share of the places compared</source>
        <translation>parte dos lugares comparados</translation>
    </message>
    <message>
        <source>share of the steps that warms up</source>
        <translation>parte dos passos para o aquecimento</translation>
    </message>
    <message>
        <source>share of the steps until then</source>
        <translation>parte dos passos até lá</translation>
    </message>
    <message>
        <source>share of the steps with a frozen backbone</source>
        <translation>parte dos passos com a rede de base congelada</translation>
    </message>
    <message>
        <source>Share of the window</source>
        <translation>Parte da janela</translation>
    </message>
    <message>
        <source>share of time spent waiting for data</source>
        <translation>parte do tempo à espera de dados</translation>
    </message>
    <message>
        <source>Share that changed</source>
        <translation>Parte que mudou</translation>
    </message>
    <message>
        <source>Shared fol&amp;ders</source>
        <translation>Pastas compartil&amp;hadas</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (beta)</source>
        <translation>agudeza da perda do espectro (beta)</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (gamma)</source>
        <translation>agudeza da perda do espectro (gamma)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Mos&amp;trar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show lo&amp;g</source>
        <translation>Mostrar lo&amp;g</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>Mostrar execução</translation>
    </message>
    <message>
        <source>Show &amp;side by side</source>
        <translation>Mostrar &amp;lado a lado</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Mostrar a pasta no gerenciador de arquivos</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Mostrar o mapa</translation>
    </message>
    <message>
        <source>Show the polygon in the map window</source>
        <translation>Mostrar o polígono na janela do mapa</translation>
    </message>
    <message>
        <source>Show what a click would give where the pointer rests</source>
        <translation>Mostrar o que um clique daria onde o cursor está parado</translation>
    </message>
    <message>
        <source>Shows the runs in which every word occurs.</source>
        <translation>Mostra as execuções em que todas as palavras ocorrem.</translation>
    </message>
    <message>
        <source>Shows what a pretrained network tells apart: the directions in which its tokens differ most, as bands; the first three are drawn as red, green and blue.

Equal colours mean that the network sees the same. Fitted on a sample of the scene; signs are fixed, so that the same scene gets the same colours again.</source>
        <translation>Mostra o que uma rede pré-treinada distingue: as direções em que os seus tokens mais diferem, como bandas; as três primeiras são desenhadas em vermelho, verde e azul.

Cores iguais significam que a rede vê o mesmo. Ajustado com uma amostra da cena; os sinais são fixos, para que a mesma cena receba de novo as mesmas cores.</translation>
    </message>
    <message>
        <source>Shows where a patch looks, not why a class was chosen.</source>
        <translation>Mostra para onde um patch olha, não por que uma classe foi escolhida.</translation>
    </message>
    <message>
        <source>side of a crop, pixels</source>
        <translation>lado de um recorte, pixels</translation>
    </message>
    <message>
        <source>side of a hidden block, pixels</source>
        <translation>lado de um bloco oculto, pixels</translation>
    </message>
    <message>
        <source>side of a large view, pixels</source>
        <translation>lado de uma vista grande, pixels</translation>
    </message>
    <message>
        <source>side of a patch, pixels</source>
        <translation>lado de um patch, pixels</translation>
    </message>
    <message>
        <source>side of a picture, pixels</source>
        <translation>lado de uma imagem, pixels</translation>
    </message>
    <message>
        <source>side of a place, pixels</source>
        <translation>lado de um lugar, pixels</translation>
    </message>
    <message>
        <source>side of a small view, pixels</source>
        <translation>lado de uma vista pequena, pixels</translation>
    </message>
    <message>
        <source>side of a tile, pixels</source>
        <translation>lado de um bloco, pixels</translation>
    </message>
    <message>
        <source>side of a window, pixels</source>
        <translation>lado de uma janela, pixels</translation>
    </message>
    <message>
        <source>side of falsified squares, pixels</source>
        <translation>lado dos quadrados falsificados, pixels</translation>
    </message>
    <message>
        <source>Side of the pieces of imagery the network looks at.</source>
        <translation>Lado dos pedaços de imagem que a rede vê.</translation>
    </message>
    <message>
        <source>Similar places</source>
        <translation>Lugares semelhantes</translation>
    </message>
    <message>
        <source>Similar places: click on what you look for and find more of it in the whole scene</source>
        <translation>Lugares semelhantes: clicar no que você procura e encontrar mais disso em toda a cena</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Semelhança</translation>
    </message>
    <message>
        <source>simplification of outlines, pixels</source>
        <translation>simplificação dos contornos, pixels</translation>
    </message>
    <message>
        <source>Simplify outlines within half a pixel</source>
        <translation>Simplificar os contornos em até meio pixel</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Taman&amp;ho</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>size of the gradient</source>
        <translation>tamanho do gradiente</translation>
    </message>
    <message>
        <source>size of the network</source>
        <translation>tamanho da rede</translation>
    </message>
    <message>
        <source>size of {} in bytes</source>
        <translation>tamanho de {} em bytes</translation>
    </message>
    <message>
        <source>Size: {width} × {height} pixels</source>
        <translation>Tamanho: {width} × {height} pixels</translation>
    </message>
    <message>
        <source>Sleep after the present step</source>
        <translation>Pausar depois do passo atual</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeno</translation>
    </message>
    <message>
        <source>Sm&amp;all views</source>
        <translation>Vistas peque&amp;nas</translation>
    </message>
    <message>
        <source>small views</source>
        <translation>vistas pequenas</translation>
    </message>
    <message>
        <source>&amp;Smallest part</source>
        <translation>&amp;Menor parte</translation>
    </message>
    <message>
        <source>smallest polygon, pixels</source>
        <translation>menor polígono, pixels</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>suavização</translation>
    </message>
    <message>
        <source>spectra varied</source>
        <translation>espectros variados</translation>
    </message>
    <message>
        <source>Standard error of the overall accuracy</source>
        <translation>Erro padrão da acurácia geral</translation>
    </message>
    <message>
        <source>standard error wanted</source>
        <translation>erro padrão desejado</translation>
    </message>
    <message>
        <source>Start a new run with these settings, or others</source>
        <translation>Iniciar uma nova execução com estes parâmetros, ou outros</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>Comece de novo.</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Iniciar mesmo assim</translation>
    </message>
    <message>
        <source>Start drawin&amp;g attention</source>
        <translation>&amp;Iniciar atenção</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ponto de partida</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Inicie-a de novo quando quiser.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Inicie de novo.</translation>
    </message>
    <message>
        <source>Start it again; it begins anew.</source>
        <translation>Inicie-a de novo; ela recomeça do zero.</translation>
    </message>
    <message>
        <source>Start mappin&amp;g</source>
        <translation>&amp;Iniciar mapeamento</translation>
    </message>
    <message>
        <source>Start mappin&amp;g and attention</source>
        <translation>&amp;Iniciar mapeamento e atenção</translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation>&amp;Iniciar nova execução</translation>
    </message>
    <message>
        <source>Start one on the page Pretrain.</source>
        <translation>Inicie um na página Pré-treinar.</translation>
    </message>
    <message>
        <source>Start pretrainin&amp;g</source>
        <translation>&amp;Iniciar pré-treinamento</translation>
    </message>
    <message>
        <source>Start the job; it goes on even when QGIS is closed.</source>
        <translation>Iniciar a tarefa; ela continua mesmo quando o QGIS é fechado.</translation>
    </message>
    <message>
        <source>Start trainin&amp;g</source>
        <translation>Iniciar &amp;treinamento</translation>
    </message>
    <message>
        <source>Starting the backend…</source>
        <translation>Iniciando o backend…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>starts from</source>
        <translation>começa de</translation>
    </message>
    <message>
        <source>statistics of the teacher</source>
        <translation>estatísticas do professor</translation>
    </message>
    <message>
        <source>Statistics, training and maps keep inside this area.</source>
        <translation>Estatísticas, treinamento e mapas ficam dentro desta área.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>passo</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>passos</translation>
    </message>
    <message>
        <source>steps between checkpoints</source>
        <translation>passos entre pontos de controle</translation>
    </message>
    <message>
        <source>steps in which the prototypes rest</source>
        <translation>passos em que os protótipos ficam fixos</translation>
    </message>
    <message>
        <source>steps of warm-up</source>
        <translation>passos de aquecimento</translation>
    </message>
    <message>
        <source>steps until the teacher&apos;s temperature</source>
        <translation>passos até a temperatura do professor</translation>
    </message>
    <message>
        <source>Stop and leave nothing behind</source>
        <translation>Parar e não deixar nada para trás</translation>
    </message>
    <message>
        <source>Stop; what was done is kept and can be resumed</source>
        <translation>Parar; o que foi feito é mantido e pode ser retomado</translation>
    </message>
    <message>
        <source>Stratified random points, answered by the dense reference. Empty: none.</source>
        <translation>Pontos aleatórios estratificados, respondidos pela referência densa. Vazio: nenhum.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudo</translation>
    </message>
    <message>
        <source>Study attention</source>
        <translation>Estudar a atenção</translation>
    </message>
    <message>
        <source>Study: this model was trained on labels. Where they are this reference’s, it has seen the answers: study its pretrained backbone instead.</source>
        <translation>Estudo: este modelo foi treinado com rótulos. Se forem os desta referência, ele já viu as respostas: estude a sua rede de base pré-treinada.</translation>
    </message>
    <message>
        <source>Study: {}</source>
        <translation>Estudo: {}</translation>
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
        <translation>Tabela de mudanças</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Aproveitar</translation>
    </message>
    <message>
        <source>Take the table as the legend has it</source>
        <translation>Usar a tabela como a legenda a tem</translation>
    </message>
    <message>
        <source>Take this point&apos;s answer back (Backspace)</source>
        <translation>Retirar a resposta deste ponto (Backspace)</translation>
    </message>
    <message>
        <source>Taken back out of {}.</source>
        <translation>Retirado de {}.</translation>
    </message>
    <message>
        <source>Teach the classes with your polygons. Four candidates are compared on held-out polygons; the best makes the map.</source>
        <translation>Ensine as classes com os seus polígonos. Quatro candidatos são comparados em polígonos reservados; o melhor faz o mapa.</translation>
    </message>
    <message>
        <source>temperature of the contrast</source>
        <translation>temperatura do contraste</translation>
    </message>
    <message>
        <source>temperature of the student</source>
        <translation>temperatura do estudante</translation>
    </message>
    <message>
        <source>temperature of the teacher</source>
        <translation>temperatura do professor</translation>
    </message>
    <message>
        <source>temperature of the teacher at first</source>
        <translation>temperatura inicial do professor</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>Testar co&amp;nexão</translation>
    </message>
    <message>
        <source>That many instead.</source>
        <translation>Este número, em vez disso.</translation>
    </message>
    <message>
        <source>The algorithm was not prepared.</source>
        <translation>O algoritmo não foi preparado.</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>A resposta não pôde ser gravada.</translation>
    </message>
    <message>
        <source>The answer is doubtful: the report says how much such answers matter</source>
        <translation>A resposta é duvidosa: o relatório diz quanto tais respostas pesam</translation>
    </message>
    <message>
        <source>The area to work in</source>
        <translation>A área de trabalho</translation>
    </message>
    <message>
        <source>The attribute that gets the class.</source>
        <translation>O atributo que recebe a classe.</translation>
    </message>
    <message>
        <source>The attribute that holds the class.</source>
        <translation>O atributo que contém a classe.</translation>
    </message>
    <message>
        <source>The attribute that holds the class: a code or a name.</source>
        <translation>O atributo que contém a classe: um código ou um nome.</translation>
    </message>
    <message>
        <source>The attribute “{}” cannot hold “{}”.</source>
        <translation>O atributo “{}” não pode conter “{}”.</translation>
    </message>
    <message>
        <source>The attribute “{}” holds numbers, “{}” is none.</source>
        <translation>O atributo “{}” contém números, “{}” não é um.</translation>
    </message>
    <message>
        <source>The attribute “{}” holds {} characters at most.</source>
        <translation>O atributo “{}” contém no máximo {} caracteres.</translation>
    </message>
    <message>
        <source>the average of network and forest</source>
        <translation>a média de rede e floresta</translation>
    </message>
    <message>
        <source>The backend ended unexpectedly and is started again…</source>
        <translation>O backend terminou inesperadamente e está sendo reiniciado…</translation>
    </message>
    <message>
        <source>The backend is not running.</source>
        <translation>O backend não está em execução.</translation>
    </message>
    <message>
        <source>The backend is not running: see above.</source>
        <translation>O backend não está em execução: veja acima.</translation>
    </message>
    <message>
        <source>The backend is started again after an unexpected end. Jobs go on.</source>
        <translation>O backend está sendo reiniciado depois de um fim inesperado. As tarefas continuam.</translation>
    </message>
    <message>
        <source>The backend starts again; your clicks are kept.</source>
        <translation>O backend está reiniciando; os seus cliques são mantidos.</translation>
    </message>
    <message>
        <source>The backend&apos;s Python interpreter</source>
        <translation>O interpretador Python do backend</translation>
    </message>
    <message>
        <source>the best by cross-validation, the simpler one where they are equally good</source>
        <translation>o melhor na validação cruzada; entre equivalentes, o mais simples</translation>
    </message>
    <message>
        <source>The best map of each class as PNG. Empty: in the run&apos;s folder.</source>
        <translation>O melhor mapa de cada classe em PNG. Vazio: na pasta da execução.</translation>
    </message>
    <message>
        <source>The chosen file was not imported; “Start from” says why. Import another, or choose another start.</source>
        <translation>O arquivo escolhido não foi importado; “Ponto de partida” diz por quê. Importe outro ou escolha outro ponto de partida.</translation>
    </message>
    <message>
        <source>The class is there, but its colour was not kept in the file: {}</source>
        <translation>A classe existe, mas a sua cor não foi guardada no arquivo: {}</translation>
    </message>
    <message>
        <source>The class “{text}” of code {code} ({name}) is no whole number from 0 up. Empty leaves a code out.</source>
        <translation>A classe “{text}” do código {code} ({name}) não é um número inteiro a partir de 0. Vazio exclui um código.</translation>
    </message>
    <message>
        <source>The class “{}” exists already.</source>
        <translation>A classe “{}” já existe.</translation>
    </message>
    <message>
        <source>The curve appears once a network trains.</source>
        <translation>A curva aparece quando uma rede está treinando.</translation>
    </message>
    <message>
        <source>The encoder</source>
        <translation>O codificador</translation>
    </message>
    <message>
        <source>the environment stands</source>
        <translation>o ambiente está montado</translation>
    </message>
    <message>
        <source>the fastest device of this computer</source>
        <translation>o dispositivo mais rápido deste computador</translation>
    </message>
    <message>
        <source>The first run stays as it is.</source>
        <translation>A primeira execução fica como está.</translation>
    </message>
    <message>
        <source>The folder of a run that left a land-cover map.</source>
        <translation>A pasta de uma execução que deixou um mapa de cobertura do solo.</translation>
    </message>
    <message>
        <source>The folder that holds the wheels</source>
        <translation>A pasta que contém os wheels</translation>
    </message>
    <message>
        <source>The forest alone, within seconds: good for checking the polygons before the longer training.</source>
        <translation>Só a floresta, em segundos: bom para verificar os polígonos antes do treinamento mais longo.</translation>
    </message>
    <message>
        <source>the forest with a majority filter</source>
        <translation>a floresta com um filtro de maioria</translation>
    </message>
    <message>
        <source>The GeoPackage of the points. Your answers are written into it.</source>
        <translation>O GeoPackage dos pontos. As suas respostas são gravadas nele.</translation>
    </message>
    <message>
        <source>the image&apos;s own grid</source>
        <translation>a grade da própria imagem</translation>
    </message>
    <message>
        <source>The image&apos;s own grid, or one value for each patch.</source>
        <translation>A grade da própria imagem, ou um valor para cada patch.</translation>
    </message>
    <message>
        <source>The installation was cancelled.</source>
        <translation>A instalação foi cancelada.</translation>
    </message>
    <message>
        <source>The installation was ended from outside.</source>
        <translation>A instalação foi encerrada de fora.</translation>
    </message>
    <message>
        <source>The interpreter that “make env” prints on that computer.</source>
        <translation>O interpretador que “make env” mostra naquele computador.</translation>
    </message>
    <message>
        <source>The job has said nothing so far.</source>
        <translation>A tarefa ainda não disse nada.</translation>
    </message>
    <message>
        <source>The job&apos;s worker is gone. Resume the run in Patchwork&apos;s dock, or see {}.</source>
        <translation>O processo da tarefa desapareceu. Retome a execução no painel do Patchwork, ou veja {}.</translation>
    </message>
    <message>
        <source>The label polygons</source>
        <translation>Os polígonos de rótulos</translation>
    </message>
    <message>
        <source>The layer may not take this shape or class.</source>
        <translation>A camada talvez não aceite esta forma ou classe.</translation>
    </message>
    <message>
        <source>The layer&apos;s CRS cannot express this place.</source>
        <translation>O SRC da camada não pode expressar este lugar.</translation>
    </message>
    <message>
        <source>The layer&apos;s own codes</source>
        <translation>Os códigos da própria camada</translation>
    </message>
    <message>
        <source>The legend stored before cannot be replaced.</source>
        <translation>A legenda armazenada antes não pode ser substituída.</translation>
    </message>
    <message>
        <source>The legend’s table</source>
        <translation>A tabela da legenda</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>O log está vazio.</translation>
    </message>
    <message>
        <source>The map window</source>
        <translation>A janela do mapa</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this place.</source>
        <translation>O sistema de coordenadas do mapa não pode mostrar este lugar.</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this point.</source>
        <translation>O sistema de coordenadas do mapa não pode mostrar este ponto.</translation>
    </message>
    <message>
        <source>The method&apos;s own settings as JSON, for those who know them, such as {&quot;window&quot;: 512}.</source>
        <translation>Os parâmetros do próprio método em JSON, para quem os conhece, como {&quot;window&quot;: 512}.</translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation>O modelo está sendo lido.</translation>
    </message>
    <message>
        <source>The model suits the scene.</source>
        <translation>O modelo é adequado à cena.</translation>
    </message>
    <message>
        <source>The model that helps to point: none, or a finished run of yours</source>
        <translation>O modelo que ajuda a apontar: nenhum, ou uma execução sua já concluída</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>os do próprio modelo</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>a rede</translation>
    </message>
    <message>
        <source>The network is the one you start from: the size sets steps and batch alone.</source>
        <translation>A rede é aquela de que você parte: o tamanho define só os passos e o lote.</translation>
    </message>
    <message>
        <source>The new class has no name.</source>
        <translation>A nova classe não tem nome.</translation>
    </message>
    <message>
        <source>The object before this one is still being written: press Enter again.</source>
        <translation>O objeto anterior ainda está sendo gravado: pressione Enter de novo.</translation>
    </message>
    <message>
        <source>the one that training chose</source>
        <translation>o que o treinamento escolheu</translation>
    </message>
    <message>
        <source>the patch&apos;s share of the window&apos;s attention</source>
        <translation>a parte do patch na atenção da janela</translation>
    </message>
    <message>
        <source>The polygon could not be added.</source>
        <translation>O polígono não pôde ser adicionado.</translation>
    </message>
    <message>
        <source>The polygons lie outside the chosen rasters.</source>
        <translation>Os polígonos ficam fora dos rasters escolhidos.</translation>
    </message>
    <message>
        <source>The polygons stay; clicks are answered as if nothing had been accepted yet.</source>
        <translation>Os polígonos ficam; os cliques são respondidos como se nada tivesse sido aceito ainda.</translation>
    </message>
    <message>
        <source>The polygons&apos; attribute that holds the class.</source>
        <translation>O atributo dos polígonos que contém a classe.</translation>
    </message>
    <message>
        <source>The polygons&apos; file could not be made. {}</source>
        <translation>O arquivo dos polígonos não pôde ser criado. {}</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>o processador</translation>
    </message>
    <message>
        <source>The project has no polygon layer for the area: choose another area.</source>
        <translation>O projeto não tem camada de polígonos para a área: escolha outra área.</translation>
    </message>
    <message>
        <source>The project has no polygon layer: digitise some polygons of each class first.</source>
        <translation>O projeto não tem camada de polígonos: digitalize antes alguns polígonos de cada classe.</translation>
    </message>
    <message>
        <source>The project has no raster to learn from: add one first.</source>
        <translation>O projeto não tem raster com que aprender: adicione um primeiro.</translation>
    </message>
    <message>
        <source>The project has no web layer.</source>
        <translation>O projeto não tem camada web.</translation>
    </message>
    <message>
        <source>The Python that runs Patchwork&apos;s backend. Empty: the environment that Patchwork installed.</source>
        <translation>O Python que executa o backend do Patchwork. Vazio: o ambiente que o Patchwork instalou.</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only.</source>
        <translation>O modo rápido treina só a floresta.</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only: choose a forest, or leave the quick mode.</source>
        <translation>O modo rápido treina só a floresta: escolha uma floresta, ou saia do modo rápido.</translation>
    </message>
    <message>
        <source>the random forest on the bands</source>
        <translation>a floresta aleatória sobre as bandas</translation>
    </message>
    <message>
        <source>The raster has a CRS and this polygon layer has none.</source>
        <translation>O raster tem um SRC e esta camada de polígonos não tem.</translation>
    </message>
    <message>
        <source>The raster has no CRS and this polygon layer has one.</source>
        <translation>O raster não tem SRC e esta camada de polígonos tem um.</translation>
    </message>
    <message>
        <source>The reference is</source>
        <translation>A referência é</translation>
    </message>
    <message>
        <source>The reference layer</source>
        <translation>A camada de referência</translation>
    </message>
    <message>
        <source>The roll-out goes through all blocks.</source>
        <translation>O roll-out percorre todos os blocos.</translation>
    </message>
    <message>
        <source>The running pretraining does not learn from this scene.</source>
        <translation>O pré-treinamento em andamento não aprende com esta cena.</translation>
    </message>
    <message>
        <source>The same in both ({})</source>
        <translation>Igual nas duas ({})</translation>
    </message>
    <message>
        <source>The same job is under way already: {}.</source>
        <translation>A mesma tarefa já está em andamento: {}.</translation>
    </message>
    <message>
        <source>The same map and seed give the same points.</source>
        <translation>O mesmo mapa e a mesma semente dão os mesmos pontos.</translation>
    </message>
    <message>
        <source>the same number for every class</source>
        <translation>o mesmo número para todas as classes</translation>
    </message>
    <message>
        <source>The same place in the other map. Close this panel to end the comparison.</source>
        <translation>O mesmo lugar no outro mapa. Feche este painel para encerrar a comparação.</translation>
    </message>
    <message>
        <source>The same seed gives the same result again.</source>
        <translation>A mesma semente dá de novo o mesmo resultado.</translation>
    </message>
    <message>
        <source>The same seed gives the same result on the same machine.</source>
        <translation>A mesma semente dá o mesmo resultado na mesma máquina.</translation>
    </message>
    <message>
        <source>The sample names no classes.</source>
        <translation>A amostra não indica classes.</translation>
    </message>
    <message>
        <source>The sample was taken out of the project: the labelling is over. Its answers are in its file.</source>
        <translation>A amostra foi retirada do projeto: a rotulagem terminou. Suas respostas estão no arquivo dela.</translation>
    </message>
    <message>
        <source>The scene is another one now: the clicks are gone.</source>
        <translation>A cena agora é outra: os cliques foram descartados.</translation>
    </message>
    <message>
        <source>The scene is another one now: the places are gone.</source>
        <translation>A cena agora é outra: os lugares foram descartados.</translation>
    </message>
    <message>
        <source>The scene to point into: {}</source>
        <translation>A cena em que apontar: {}</translation>
    </message>
    <message>
        <source>The server stopped answering while {} was fetched.</source>
        <translation>O servidor parou de responder durante o download de {}.</translation>
    </message>
    <message>
        <source>The table leaves every code out.</source>
        <translation>A tabela exclui todos os códigos.</translation>
    </message>
    <message>
        <source>The table of changes cannot be written: {}</source>
        <translation>Não é possível gravar a tabela de mudanças: {}</translation>
    </message>
    <message>
        <source>The terms it is published under. Empty: what is known of it.</source>
        <translation>Os termos sob os quais foi publicado. Vazio: o que se sabe dele.</translation>
    </message>
    <message>
        <source>The transformer&apos;s block, from 0 (sees the image) to the last (sees what it has made of it).</source>
        <translation>O bloco do transformer, de 0 (vê a imagem) até o último (vê o que ele fez dela).</translation>
    </message>
    <message>
        <source>The very same was done already: {}. Its result would come out again.</source>
        <translation>Exatamente o mesmo já foi feito: {}. O resultado seria igual.</translation>
    </message>
    <message>
        <source>The view is being read…</source>
        <translation>A vista está sendo lida…</translation>
    </message>
    <message>
        <source>The whole runs, results included (frees {})</source>
        <translation>As execuções inteiras, com os resultados (libera {})</translation>
    </message>
    <message>
        <source>Their bands are stacked in this order on the grid of the first layer.</source>
        <translation>As suas bandas são empilhadas nesta ordem na grade da primeira camada.</translation>
    </message>
    <message>
        <source>There are no suggested places: ask for some on the Map page.</source>
        <translation>Não há lugares sugeridos: peça alguns na página Mapear.</translation>
    </message>
    <message>
        <source>There is no class {} (yet).</source>
        <translation>Não há classe {} (ainda).</translation>
    </message>
    <message>
        <source>There is no class {}.</source>
        <translation>Não há classe {}.</translation>
    </message>
    <message>
        <source>There is no finished run to start from yet: import published weights, or choose another start.</source>
        <translation>Ainda não há execução concluída de que partir: importe pesos publicados ou escolha outro ponto de partida.</translation>
    </message>
    <message>
        <source>There is no raster to point into.</source>
        <translation>Não há raster em que apontar.</translation>
    </message>
    <message>
        <source>There is no sample in this project: draw one on the Map page, under “Check the map”.</source>
        <translation>Não há amostra neste projeto: sorteie uma na página Mapear, em “Avaliar o mapa”.</translation>
    </message>
    <message>
        <source>There is no sample yet: draw one.</source>
        <translation>Ainda não há amostra: sorteie uma.</translation>
    </message>
    <message>
        <source>There is no trained model yet: train on polygons first, or pretrain for attention alone.</source>
        <translation>Ainda não há modelo treinado: treine primeiro com polígonos, ou pré-treine só para a atenção.</translation>
    </message>
    <message>
        <source>There is nothing to accept yet: click into an object.</source>
        <translation>Ainda não há nada a aceitar: clique em um objeto.</translation>
    </message>
    <message>
        <source>There is nothing to accept: the mask is empty.</source>
        <translation>Não há nada a aceitar: a máscara está vazia.</translation>
    </message>
    <message>
        <source>This backbone has no attention and knows no classes yet: train on polygons first.</source>
        <translation>Esta rede de base não tem atenção e ainda não conhece classes: treine primeiro com polígonos.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Isto não pode ser desfeito.</translation>
    </message>
    <message>
        <source>This file exists already.</source>
        <translation>Este arquivo já existe.</translation>
    </message>
    <message>
        <source>This layer cannot be edited.</source>
        <translation>Esta camada não pode ser editada.</translation>
    </message>
    <message>
        <source>This layer&apos;s file is missing.</source>
        <translation>O arquivo desta camada está faltando.</translation>
    </message>
    <message>
        <source>This model is a forest alone: it has no network. Choose a pretraining, or train a network.</source>
        <translation>Este modelo é só uma floresta: não tem rede. Escolha um pré-treinamento, ou treine uma rede.</translation>
    </message>
    <message>
        <source>This model is a forest alone: nothing in it attends. Choose a pretraining, or train a network.</source>
        <translation>Este modelo é só uma floresta: nada nele tem atenção. Escolha um pré-treinamento, ou treine uma rede.</translation>
    </message>
    <message>
        <source>This network looks at two sensors at once: draw its attention on the Map page instead.</source>
        <translation>Esta rede vê dois sensores ao mesmo tempo: gere a sua atenção na página Mapear.</translation>
    </message>
    <message>
        <source>This place cannot be shown in the map&apos;s coordinate system.</source>
        <translation>Este lugar não pode ser mostrado no sistema de coordenadas do mapa.</translation>
    </message>
    <message>
        <source>This place lies outside {}: it was not added. Click into it, or choose another one under Scene.</source>
        <translation>Este lugar fica fora de {}: não foi adicionado. Clique dentro dela ou escolha outra em Cena.</translation>
    </message>
    <message>
        <source>This run has logged no curve.</source>
        <translation>Esta execução não registrou nenhuma curva.</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Limiar</translation>
    </message>
    <message>
        <source>threshold of likeness</source>
        <translation>limiar de semelhança</translation>
    </message>
    <message>
        <source>Tick a raster on the Data page first.</source>
        <translation>Marque primeiro um raster na página Dados.</translation>
    </message>
    <message>
        <source>Tick a raster.</source>
        <translation>Marque um raster.</translation>
    </message>
    <message>
        <source>Tick the bands to use. The role says what a band shows; click to change it.</source>
        <translation>Marque as bandas a usar. A função diz o que uma banda mostra; clique para alterá-la.</translation>
    </message>
    <message>
        <source>&amp;Tick the rasters of a group</source>
        <translation>&amp;Marcar os rasters de um grupo</translation>
    </message>
    <message>
        <source>Tick the rasters to use. They are never changed.</source>
        <translation>Marque os rasters a usar. Eles nunca são alterados.</translation>
    </message>
    <message>
        <source>Tick what to make.</source>
        <translation>Marque o que gerar.</translation>
    </message>
    <message>
        <source>tile</source>
        <translation>bloco</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>blocos</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>to be labelled</source>
        <translation>a rotular</translation>
    </message>
    <message>
        <source>tokens looked at, at most</source>
        <translation>tokens examinados, no máximo</translation>
    </message>
    <message>
        <source>told from the layer</source>
        <translation>deduzido da camada</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Treinar</translation>
    </message>
    <message>
        <source>Train on polygons</source>
        <translation>Treinar com polígonos</translation>
    </message>
    <message>
        <source>Train the decoder only: faster, and safer with few polygons.</source>
        <translation>Treinar só o decodificador: mais rápido, e mais seguro com poucos polígonos.</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Treinados</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treinamento</translation>
    </message>
    <message>
        <source>Training on polygons</source>
        <translation>Treinamento com polígonos</translation>
    </message>
    <message>
        <source>Training polygons</source>
        <translation>Polígonos de treinamento</translation>
    </message>
    <message>
        <source>Training steps</source>
        <translation>Passos de treinamento</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>passos de treinamento</translation>
    </message>
    <message>
        <source>Trains a network on the pretrained backbone and a random forest on the bands, compares them and their average by spatially blocked cross-validation over your polygons, and keeps the best, or the simpler one where they are equally good. The result is a model for mapping.

Polygons are taken as you see them: filter, selection (if asked), unsaved edits and joins included.</source>
        <translation>Treina uma rede sobre a rede de base pré-treinada e uma floresta aleatória sobre as bandas, compara as duas e a sua média por validação cruzada em blocos espaciais com os seus polígonos, e fica com a melhor; entre equivalentes, com a mais simples. O resultado é um modelo para mapear.

Os polígonos são tomados como você os vê: com filtro, seleção (se pedida), edições não salvas e uniões.</translation>
    </message>
    <message>
        <source>trees of the forest</source>
        <translation>árvores da floresta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Two kinds of jobs: what only one has is left out</source>
        <translation>Dois tipos de tarefa: o que só uma tem é omitido</translation>
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
        <translation>Desfazer as alterações</translation>
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
        <translation>desconhecidos</translation>
    </message>
    <message>
        <source>Unsure (U)</source>
        <translation>Incerto (U)</translation>
    </message>
    <message>
        <source>untrained networks</source>
        <translation>redes não treinadas</translation>
    </message>
    <message>
        <source>untrained, the control</source>
        <translation>não treinados, o controle</translation>
    </message>
    <message>
        <source>Unusable codes of the mask</source>
        <translation>Códigos inutilizáveis da máscara</translation>
    </message>
    <message>
        <source>up to {}</source>
        <translation>até {}</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>Atuali&amp;zar</translation>
    </message>
    <message>
        <source>UPerNet</source>
        <translation>UPerNet</translation>
    </message>
    <message>
        <source>Use a pixel where</source>
        <translation>Usar um pixel onde</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>U&amp;sar</translation>
    </message>
    <message>
        <source>Use only the polygons that are selected now.</source>
        <translation>Usar só os polígonos que estão selecionados agora.</translation>
    </message>
    <message>
        <source>Use pi&amp;xels</source>
        <translation>&amp;Usar pixels</translation>
    </message>
    <message>
        <source>user@host</source>
        <translation>usuário@servidor</translation>
    </message>
    <message>
        <source>uv brought no Python that runs.</source>
        <translation>O uv não trouxe um Python que funcione.</translation>
    </message>
    <message>
        <source>Valid pixels: {}</source>
        <translation>Pixels válidos: {}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the file and its product&apos;s metadata say.</source>
        <translation>Valor = número × escala + deslocamento. Vazio: como dizem o arquivo e os metadados do seu produto.</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the files and their products&apos; metadata say.</source>
        <translation>Valor = número × escala + deslocamento. Vazio: como dizem os arquivos e os metadados dos seus produtos.</translation>
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
        <translation>valores da atenção</translation>
    </message>
    <message>
        <source>Values: {}</source>
        <translation>Valores: {}</translation>
    </message>
    <message>
        <source>version of {}</source>
        <translation>versão de {}</translation>
    </message>
    <message>
        <source>View, pi&amp;xels</source>
        <translation>&amp;Vista, pixels</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>em espera</translation>
    </message>
    <message>
        <source>watch for learning by heart</source>
        <translation>vigiar a memorização</translation>
    </message>
    <message>
        <source>Watch pretraining</source>
        <translation>Observar o pré-treinamento</translation>
    </message>
    <message>
        <source>Watch pretraining: the middle of the view as the network sees it by now, refreshed while it learns</source>
        <translation>Observar o pré-treinamento: o centro da vista como a rede o vê agora, atualizado enquanto ela aprende</translation>
    </message>
    <message>
        <source>Watching: the first picture of the middle of the view comes within moments.</source>
        <translation>Observando: a primeira imagem do centro da vista chega em instantes.</translation>
    </message>
    <message>
        <source>Watching: the training is paused; the first picture comes when it goes on.</source>
        <translation>Observando: o treinamento está em pausa; a primeira imagem chega quando ele continuar.</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view, about {}.</source>
        <translation>Observando: à espera da primeira imagem do centro da vista, cerca de {}.</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view.</source>
        <translation>Observando: à espera da primeira imagem do centro da vista.</translation>
    </message>
    <message>
        <source>Web layer as raster</source>
        <translation>Camada web como raster</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>decaimento dos pesos</translation>
    </message>
    <message>
        <source>weight decay at the end</source>
        <translation>decaimento dos pesos no fim</translation>
    </message>
    <message>
        <source>weight of Dice</source>
        <translation>peso do Dice</translation>
    </message>
    <message>
        <source>weight of doubt</source>
        <translation>peso da dúvida</translation>
    </message>
    <message>
        <source>weight of the places</source>
        <translation>peso dos lugares</translation>
    </message>
    <message>
        <source>weight of the reconstruction</source>
        <translation>peso da reconstrução</translation>
    </message>
    <message>
        <source>weight of the spectrum</source>
        <translation>peso do espectro</translation>
    </message>
    <message>
        <source>weight of the whole view</source>
        <translation>peso da vista inteira</translation>
    </message>
    <message>
        <source>We&amp;ights</source>
        <translation>&amp;Pesos</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>weights of the network</source>
        <translation>pesos da rede</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>What attention is, and what it is not</source>
        <translation>O que a atenção é, e o que não é</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>O que difere</translation>
    </message>
    <message>
        <source>What each band shows, over all layers, separated by commas: VV, VH, red, nir … Empty: from the files.</source>
        <translation>O que cada banda mostra, para todas as camadas, separado por vírgulas: VV, VH, red, nir … Vazio: a partir dos arquivos.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>O que se pede</translation>
    </message>
    <message>
        <source>what is fast and safe on the device</source>
        <translation>o que é rápido e seguro no dispositivo</translation>
    </message>
    <message>
        <source>what is hidden of two sensors</source>
        <translation>o que é ocultado de dois sensores</translation>
    </message>
    <message>
        <source>what is taken from the start</source>
        <translation>o que é aproveitado do ponto de partida</translation>
    </message>
    <message>
        <source>What is under way and what is done</source>
        <translation>O que está em andamento e o que está concluído</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>Para onde ele olha</translation>
    </message>
    <message>
        <source>What its channels show</source>
        <translation>O que os seus canais mostram</translation>
    </message>
    <message>
        <source>What looks at it</source>
        <translation>O que olha para ele</translation>
    </message>
    <message>
        <source>What made the map, to say which points lie where it was taught. Empty: the run that the map lies in.</source>
        <translation>O que gerou o mapa, para dizer quais pontos ficam onde ele foi ensinado. Vazio: a execução em que o mapa está.</translation>
    </message>
    <message>
        <source>What new jobs compute on. Automatic takes a graphics card if there is one.</source>
        <translation>Em que as novas tarefas calculam. O automático usa uma placa gráfica, se houver.</translation>
    </message>
    <message>
        <source>what of the network is trained</source>
        <translation>o que da rede é treinado</translation>
    </message>
    <message>
        <source>what places are compared by</source>
        <translation>pelo que os lugares são comparados</translation>
    </message>
    <message>
        <source>what suits the backbone and the number of polygons</source>
        <translation>o que convém à rede de base e ao número de polígonos</translation>
    </message>
    <message>
        <source>what suits this computer and the amount of imagery</source>
        <translation>o que convém a este computador e à quantidade de imagens</translation>
    </message>
    <message>
        <source>What the job wrote before it stopped</source>
        <translation>O que a tarefa escreveu antes de parar</translation>
    </message>
    <message>
        <source>What the layer&apos;s codes mean. In the table codes can be joined (the same class twice) or left out (empty).</source>
        <translation>O que os códigos da camada significam. Na tabela, os códigos podem ser unidos (a mesma classe duas vezes) ou excluídos (vazio).</translation>
    </message>
    <message>
        <source>What the network knows before it sees your imagery.</source>
        <translation>O que a rede sabe antes de ver as suas imagens.</translation>
    </message>
    <message>
        <source>What the numbers are. Automatic: radar with a negative median is dB, Sentinel-2 and Landsat become reflectance where their metadata say how, everything else is scaled band by band.</source>
        <translation>O que são os números. Automático: radar com mediana negativa é dB, Sentinel-2 e Landsat viram refletância onde os metadados dizem como, todo o resto é escalado banda a banda.</translation>
    </message>
    <message>
        <source>What the reference&apos;s codes mean to the study. In the table codes can be joined or left out.</source>
        <translation>O que os códigos da referência significam para o estudo. Na tabela, os códigos podem ser unidos ou excluídos.</translation>
    </message>
    <message>
        <source>What turns the backbone&apos;s features into classes. Linear is robust with few polygons. Greyed ones do not fit the backbone.</source>
        <translation>O que transforma as características da rede de base em classes. O linear é robusto com poucos polígonos. Os acinzentados não servem para a rede de base.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>O que foi encontrado</translation>
    </message>
    <message>
        <source>What was written with the map. Empty: computed now.</source>
        <translation>O que foi gravado com o mapa. Vazio: calculado agora.</translation>
    </message>
    <message>
        <source>where all have data</source>
        <translation>onde todos têm dados</translation>
    </message>
    <message>
        <source>Where all have data: right for most models. Where any has: for models of two sensors (Fus-MAE), under clouds.</source>
        <translation>Onde todos têm dados: certo para a maioria dos modelos. Onde algum tem: para modelos de dois sensores (Fus-MAE), sob nuvens.</translation>
    </message>
    <message>
        <source>where any has data</source>
        <translation>onde algum tem dados</translation>
    </message>
    <message>
        <source>Where shall the polygons go?</source>
        <translation>Para onde devem ir os polígonos?</translation>
    </message>
    <message>
        <source>Where the backbone looks; not why a class was chosen.</source>
        <translation>Para onde a rede de base olha; não por que uma classe foi escolhida.</translation>
    </message>
    <message>
        <source>Where the data are larger, random blocks are drawn and their share is said.</source>
        <translation>Onde os dados são maiores, são sorteados blocos aleatórios e a sua parte é informada.</translation>
    </message>
    <message>
        <source>Where the packages come from: what pip is set up for, a folder that somebody filled on a machine with network, or nowhere because a Python that has them all is there.</source>
        <translation>De onde vêm os pacotes: das fontes configuradas no pip, de uma pasta que alguém preencheu em uma máquina com rede, ou de lugar nenhum, porque já há um Python que tem todos.</translation>
    </message>
    <message>
        <source>Where this place&apos;s token takes from, or which places take from it.</source>
        <translation>De onde o token deste lugar toma, ou que lugares tomam dele.</translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation>Onde rotular a seguir</translation>
    </message>
    <message>
        <source>Where to map.</source>
        <translation>Onde mapear.</translation>
    </message>
    <message>
        <source>Where to write the map of changes; an earlier one there is replaced.</source>
        <translation>Onde gravar o mapa de mudanças; um anterior no mesmo lugar é substituído.</translation>
    </message>
    <message>
        <source>Which candidate maps</source>
        <translation>Que candidato mapeia</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0. The last one is the usual choice.</source>
        <translation>Que camada do transformer, contada a partir de 0. A última é a escolha usual.</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0; -1 is the last, -2 the one before.</source>
        <translation>Que camada do transformer, contada a partir de 0; -1 é a última, -2 a penúltima.</translation>
    </message>
    <message>
        <source>Which logged number to show</source>
        <translation>Que número registrado mostrar</translation>
    </message>
    <message>
        <source>Which of the trained candidates makes the map.</source>
        <translation>Qual dos candidatos treinados faz o mapa.</translation>
    </message>
    <message>
        <source>Which runs come first</source>
        <translation>Que execuções vêm primeiro</translation>
    </message>
    <message>
        <source>Who sees the map&apos;s answer tends to agree with it: better look only after answering</source>
        <translation>Quem vê a resposta do mapa tende a concordar com ela: melhor olhar só depois de responder</translation>
    </message>
    <message>
        <source>Whole raster</source>
        <translation>Todo o raster</translation>
    </message>
    <message>
        <source>Why this candidate</source>
        <translation>Por que este candidato</translation>
    </message>
    <message>
        <source>width at half the resolution</source>
        <translation>largura na metade da resolução</translation>
    </message>
    <message>
        <source>width of the decoder</source>
        <translation>largura do decodificador</translation>
    </message>
    <message>
        <source>width of the head</source>
        <translation>largura do cabeçote</translation>
    </message>
    <message>
        <source>width of the network</source>
        <translation>largura da rede</translation>
    </message>
    <message>
        <source>width of the projection</source>
        <translation>largura da projeção</translation>
    </message>
    <message>
        <source>width of the projector</source>
        <translation>largura do projetor</translation>
    </message>
    <message>
        <source>windows looked at, at most</source>
        <translation>janelas examinadas, no máximo</translation>
    </message>
    <message>
        <source>windows of texture, pixels</source>
        <translation>janelas de textura, pixels</translation>
    </message>
    <message>
        <source>With fewer than two polygons, trained but not validated: {}.</source>
        <translation>Com menos de dois polígonos, treinadas mas não validadas: {}.</translation>
    </message>
    <message>
        <source>Without checkpoints these start from the beginning when resumed: {}.</source>
        <translation>Sem pontos de controle, estas começam do início quando retomadas: {}.</translation>
    </message>
    <message>
        <source>Work with&amp;in</source>
        <translation>Trabalhar de&amp;ntro de</translation>
    </message>
    <message>
        <source>Working out time and memory…</source>
        <translation>Estimando tempo e memória…</translation>
    </message>
    <message>
        <source>Worth a try where many objects of one kind look alike; it does not help everywhere.
Off: objects accepted from now on teach nothing. What was learned stays until it is forgotten.</source>
        <translation>Vale a tentativa onde muitos objetos de um tipo se parecem; não ajuda em toda parte.
Desligado: os objetos aceitos daqui em diante não ensinam nada. O que foi aprendido fica até ser esquecido.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Escreva um número.</translation>
    </message>
    <message>
        <source>Write another value, or choose another attribute.</source>
        <translation>Escreva outro valor ou escolha outro atributo.</translation>
    </message>
    <message>
        <source>Write one, such as “water”.</source>
        <translation>Escreva um, como “água”.</translation>
    </message>
    <message>
        <source>Write where the classes of the two maps differ, from what to what</source>
        <translation>Gravar onde as classes dos dois mapas diferem, de qual para qual</translation>
    </message>
    <message>
        <source>Writes where the land-cover maps of two runs differ: a raster whose classes are “the same” and each change, from what to what, and a table of the changes with pixels and hectares.

Classes are the same where their names are. The second map is seen on the grid of the first one, by the nearest pixel. A difference of two maps is no change of the land: both err.</source>
        <translation>Grava onde os mapas de cobertura do solo de duas execuções diferem: um raster cujas classes são “the same” (igual) e cada mudança, de qual para qual, e uma tabela das mudanças com pixels e hectares.

As classes são iguais onde os seus nomes o são. O segundo mapa é visto na grade do primeiro, pelo pixel mais próximo. Uma diferença entre dois mapas não é uma mudança do terreno: ambos erram.</translation>
    </message>
    <message>
        <source>Writes where the transformer&apos;s class token looks, seamless over the whole scene.

Attention shows where a token looks, not why a class was chosen; and an untrained transformer&apos;s attention already follows brightness on SAR: compare with random weights before reading meaning into it.</source>
        <translation>Grava para onde o token de classe do transformer olha, sem emendas em toda a cena.

A atenção mostra para onde um token olha, não por que uma classe foi escolhida; e já a atenção de um transformer não treinado segue o brilho em SAR: compare com pesos aleatórios antes de lhe dar significado.</translation>
    </message>
    <message>
        <source>XYZ tiles, WMS or WMTS of the project.</source>
        <translation>Blocos XYZ, WMS ou WMTS do projeto.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>Your own words about this run: why you started it, what came of it. Kept as you type.</source>
        <translation>As suas palavras sobre esta execução: por que a iniciou, no que deu. Guardadas enquanto você digita.</translation>
    </message>
    <message>
        <source>Your package sources (internet)</source>
        <translation>Suas fontes de pacotes (internet)</translation>
    </message>
    <message>
        <source>Your training polygons. Filter and unsaved edits count as you see them.</source>
        <translation>Os seus polígonos de treinamento. Filtro e edições não salvas contam como você os vê.</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>Aprox&amp;imar</translation>
    </message>
    <message>
        <source>{:.1f} GB</source>
        <translation>{:.1f} GB</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, about {tiles} pictures to fetch, at most {megabytes} MB</source>
        <translation>{columns} × {rows} pixels, cerca de {tiles} imagens a baixar, no máximo {megabytes} MB</translation>
    </message>
    <message>
        <source>{count} places score at least {threshold}: {share} % of the scene.</source>
        <translation>{count} lugares atingem pelo menos {threshold}: {share} % da cena.</translation>
    </message>
    <message>
        <source>{count}, roles unknown: {bands}</source>
        <translation>{count}, funções desconhecidas: {bands}</translation>
    </message>
    <message>
        <source>{count}: {bands}</source>
        <translation>{count}: {bands}</translation>
    </message>
    <message>
        <source>{file}: {classes} become no data.</source>
        <translation>{file}: {classes} passam a ser sem dados.</translation>
    </message>
    <message>
        <source>{host} answers: Patchwork {patchwork}, Python {python}, torch {torch}; it computes on {device}.</source>
        <translation>{host} responde: Patchwork {patchwork}, Python {python}, torch {torch}; calcula em {device}.</translation>
    </message>
    <message>
        <source>{name}, values in {units}</source>
        <translation>{name}, valores em {units}</translation>
    </message>
    <message>
        <source>{name}: {done} of {count} labelled.</source>
        <translation>{name}: {done} de {count} rotulados.</translation>
    </message>
    <message>
        <source>{number} of {count}: {reason}</source>
        <translation>{number} de {count}: {reason}</translation>
    </message>
    <message>
        <source>{polygons} usable polygons in {classes} classes: {shown}.</source>
        <translation>{polygons} polígonos utilizáveis em {classes} classes: {shown}.</translation>
    </message>
    <message>
        <source>{presets}; codes such as 3,8,9,10; or bits such as bits:1,3,4.</source>
        <translation>{presets}; códigos como 3,8,9,10; ou bits como bits:1,3,4.</translation>
    </message>
    <message>
        <source>{rate} {unit}/s</source>
        <translation>{rate} {unit}/s</translation>
    </message>
    <message>
        <source>{seconds:.1f} s each</source>
        <translation>{seconds:.1f} s cada</translation>
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
        <translation>{title} (IoU média {score:.2f})</translation>
    </message>
    <message>
        <source>{title} {value} at step {step}</source>
        <translation>{title} {value} no passo {step}</translation>
    </message>
    <message>
        <source>{value} at step {step}</source>
        <translation>{value} no passo {step}</translation>
    </message>
    <message>
        <source>{} (last)</source>
        <translation>{} (último)</translation>
    </message>
    <message>
        <source>{} (role unknown)</source>
        <translation>{} (função desconhecida)</translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation>{} em {}</translation>
    </message>
    <message>
        <source>{} bands</source>
        <translation>{} bandas</translation>
    </message>
    <message>
        <source>{} Choose another model (on this toolbar).</source>
        <translation>{} Escolha outro modelo (nesta barra de ferramentas).</translation>
    </message>
    <message>
        <source>{} Clicking goes on without it.</source>
        <translation>{} Os cliques continuam sem ele.</translation>
    </message>
    <message>
        <source>{} could not be fetched: {}.</source>
        <translation>Não foi possível baixar {}: {}.</translation>
    </message>
    <message>
        <source>{} could not be started: {}</source>
        <translation>Não foi possível iniciar {}: {}</translation>
    </message>
    <message>
        <source>{} free</source>
        <translation>{} livres</translation>
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
        <translation>{} é muito maior do que deveria ser.</translation>
    </message>
    <message>
        <source>{} jobs are under way; one more slows them all down.</source>
        <translation>{} tarefas estão em andamento; mais uma atrasa todas.</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>faltam {}</translation>
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
        <translation>{} necessários, {} livres</translation>
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
        <translation>{} de memória</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} of {} pixels changed.</source>
        <translation>{} de {} pixels mudaram.</translation>
    </message>
    <message>
        <source>{} of {} runs</source>
        <translation>{} de {} execuções</translation>
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
        <translation>{} lugares a examinar.</translation>
    </message>
    <message>
        <source>{} polygons at suggested places</source>
        <translation>{} polígonos em lugares sugeridos</translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation>{} execuções</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} steps</source>
        <translation>{} passos</translation>
    </message>
    <message>
        <source>{}, attention</source>
        <translation>{}, atenção</translation>
    </message>
    <message>
        <source>{}, can be resumed</source>
        <translation>{}, pode ser retomada</translation>
    </message>
    <message>
        <source>{}, can be resumed.</source>
        <translation>{}, pode ser retomada.</translation>
    </message>
    <message>
        <source>{}, changed</source>
        <translation>{}, com alterações</translation>
    </message>
    <message>
        <source>{}, clusters</source>
        <translation>{}, clusters</translation>
    </message>
    <message>
        <source>{}, components</source>
        <translation>{}, componentes</translation>
    </message>
    <message>
        <source>{}, fetched by uv into Patchwork&apos;s folder (this system has none that fits)</source>
        <translation>{}, baixado pelo uv para a pasta do Patchwork (este sistema não tem nenhum que sirva)</translation>
    </message>
    <message>
        <source>{}, label next</source>
        <translation>{}, rotular a seguir</translation>
    </message>
    <message>
        <source>{}, land cover</source>
        <translation>{}, cobertura do solo</translation>
    </message>
    <message>
        <source>{}, sample to label</source>
        <translation>{}, amostra a rotular</translation>
    </message>
    <message>
        <source>{}, similar places</source>
        <translation>{}, lugares semelhantes</translation>
    </message>
    <message>
        <source>{}, stopped at step {}</source>
        <translation>{}, parado no passo {}</translation>
    </message>
    <message>
        <source>{}, {} unlike</source>
        <translation>{}, {} diferentes</translation>
    </message>
    <message>
        <source>{}. Empty: codes are classes.</source>
        <translation>{}. Vazio: os códigos são as classes.</translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/s</translation>
    </message>
    <message>
        <source>{}: its bands have different factors to reflectance. They are used where the product&apos;s metadata file lies beside it and their names begin alike, else the numbers stay as they are.</source>
        <translation>{}: as suas bandas têm fatores diferentes para a refletância. Eles são usados onde o arquivo de metadados do produto está ao lado e os nomes de ambos começam igual; senão, os números ficam como estão.</translation>
    </message>
    <message>
        <source>{}: objects accepted now get this class (key {})</source>
        <translation>{}: os objetos aceitos agora recebem esta classe (tecla {})</translation>
    </message>
    <message>
        <source>{}: QGIS cannot open this as a raster, and it is no product that Patchwork knows.</source>
        <translation>{}: o QGIS não consegue abrir isto como raster, e não é um produto que o Patchwork conheça.</translation>
    </message>
    <message>
        <source>{}: step {}</source>
        <translation>{}: passo {}</translation>
    </message>
    <message>
        <source>“Clean labels (control)”, the same from a map you trust</source>
        <translation>“Rótulos limpos (controle)”, o mesmo, com um mapa em que você confia</translation>
    </message>
    <message>
        <source>“CMID: masks and contrast”, for maps of fine detail, good with ResNet and Swin</source>
        <translation>“CMID: máscaras e contraste”, para mapas de detalhes finos, bom com ResNet e Swin</translation>
    </message>
    <message>
        <source>“DINO: self-distillation”, compares large and small views; for attention maps</source>
        <translation>“DINO: autodestilação”, compara vistas grandes e pequenas; para mapas de atenção</translation>
    </message>
    <message>
        <source>“Fus-MAE: two sensors”; choose two layers, radar and optical, as one scene</source>
        <translation>“Fus-MAE: dois sensores”; escolha duas camadas, radar e óptica, como uma cena</translation>
    </message>
    <message>
        <source>“MAE: masked autoencoder”, fills in hidden patches; little memory, long training</source>
        <translation>“MAE: autocodificador mascarado”, preenche patches ocultos; pouca memória, longo treinamento</translation>
    </message>
    <message>
        <source>“Noisy labels”, from a map that may be wrong in places; the network also maps by itself</source>
        <translation>“Rótulos ruidosos”, de um mapa que pode ter erros; a rede também mapeia por si só</translation>
    </message>
    <message>
        <source>“{}” cannot be used on {}: {}</source>
        <translation>“{}” não pode ser usado em {}: {}</translation>
    </message>
    <message>
        <source>“{}” saves no object in which these attributes are empty: {}. Give them a default value in the layer&apos;s properties, fill them in before you save, or choose another layer.</source>
        <translation>“{}” não salva nenhuma feição em que estes atributos estejam vazios: {}. Dê a eles um valor padrão nas propriedades da camada, preencha-os antes de salvar ou escolha outra camada.</translation>
    </message>
</context>
</TS>
