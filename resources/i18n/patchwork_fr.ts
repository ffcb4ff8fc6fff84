<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Patchwork</name>
    <message>
        <source> and {} more</source>
        <translation> et {} de plus</translation>
    </message>
    <message>
        <source> Not the tested versions: {}.</source>
        <translation> Pas les versions testées : {}.</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source> points</source>
        <translation> points</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> étapes</translation>
    </message>
    <message>
        <source>/folder/here = /folder/there</source>
        <translation>/dossier/ici = /dossier/là-bas</translation>
    </message>
    <message>
        <source>0 where the model is decided, 1 where all classes are equally likely. Not the probability of an error.</source>
        <translation>0 où le modèle est sûr, 1 où toutes les classes sont aussi probables. Ce n’est pas la probabilité d’une erreur.</translation>
    </message>
    <message>
        <source>0: no mask.</source>
        <translation>0 : pas de masque.</translation>
    </message>
    <message>
        <source>1 band</source>
        <translation>1 bande</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 lieu</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 exécution</translation>
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
        <translation>Un .SAFE ou son zip (Sentinel-2, Sentinel-1 GRD), un dossier ou un tar Landsat, une pile de ses bandes ou l’une d’elles. Après #, ses bandes : …#10m, …#B2,B3,nir, …#all.</translation>
    </message>
    <message>
        <source>a band of their mean and one for each head</source>
        <translation>une bande pour leur moyenne et une pour chaque tête</translation>
    </message>
    <message>
        <source>A class table (CSV, JSON)</source>
        <translation>Une table de classes (CSV, JSON)</translation>
    </message>
    <message>
        <source>A CSV or JSON file with the columns code, class, name and color.</source>
        <translation>Un fichier CSV ou JSON avec les colonnes code, class, name et color.</translation>
    </message>
    <message>
        <source>A finished map of classes, yours or another.</source>
        <translation>Une carte de classes terminée, la vôtre ou une autre.</translation>
    </message>
    <message>
        <source>A finished map: one band of class codes.</source>
        <translation>Une carte terminée : une bande de codes de classe.</translation>
    </message>
    <message>
        <source>A finished pretraining, or imported weights, to go on from</source>
        <translation>Un préentraînement terminé, ou des poids importés, à poursuivre</translation>
    </message>
    <message>
        <source>A finished training on polygons; a pretraining for attention alone.</source>
        <translation>Un entraînement terminé avec des polygones ; pour l’attention seule, un préentraînement.</translation>
    </message>
    <message>
        <source>A first map within seconds.</source>
        <translation>Une première carte en quelques secondes.</translation>
    </message>
    <message>
        <source>A folder of wheels</source>
        <translation>Un dossier de wheels</translation>
    </message>
    <message>
        <source>A forest alone: it makes no attention.</source>
        <translation>Une forêt seule : elle ne produit pas d’attention.</translation>
    </message>
    <message>
        <source>A GeoTIFF that is added to the project.</source>
        <translation>Un GeoTIFF qui est ajouté au projet.</translation>
    </message>
    <message>
        <source>A land-cover map or polygons, wrong in places or not, of any grid and CRS.</source>
        <translation>Une carte d’occupation du sol ou des polygones, erronés par endroits ou non, de toute grille et tout SCR.</translation>
    </message>
    <message>
        <source>A layer of clouds and other flags: pixels with the codes below are no data, in training and on maps.</source>
        <translation>Une couche de nuages et d’autres indicateurs : les pixels aux codes ci-dessous sont sans données, à l’entraînement et sur les cartes.</translation>
    </message>
    <message>
        <source>A layer that tells the answer stays out of sight; “Show the map” shows it.</source>
        <translation>Une couche qui révèle la réponse reste cachée ; « Montrer la carte » la montre.</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>une carte</translation>
    </message>
    <message>
        <source>A name that is free. Without a folder it lies among the new run&apos;s results; nothing is replaced.</source>
        <translation>Un nom libre. Sans dossier, le fichier se trouve parmi les résultats de la nouvelle exécution ; rien n’est remplacé.</translation>
    </message>
    <message>
        <source>A network learns the patterns of your imagery: without labels (dino, cmid, mae; fusmae for two sensors), or from a land-cover map or polygons that may be wrong in places (noisy; supervised where they are right). The result is a backbone for training on polygons; a ViT&apos;s also for attention, and after noisy and supervised also a network that maps.

Cancelling keeps what was learned; the run can be resumed in Patchwork&apos;s dock. The job goes on when QGIS is closed.</source>
        <translation>Un réseau apprend les motifs de votre imagerie : sans étiquettes (dino, cmid, mae ; fusmae pour deux capteurs), ou d’après une carte d’occupation du sol ou des polygones parfois erronés par endroits (noisy ; supervised s’ils sont justes). Le résultat est un réseau de base pour l’entraînement avec des polygones ; celui d’un ViT aussi pour l’attention, et après noisy et supervised aussi un réseau qui cartographie.

L’annulation conserve ce qui a été appris ; l’exécution peut être reprise dans le panneau de Patchwork. La tâche continue quand QGIS est fermé.</translation>
    </message>
    <message>
        <source>A network of the timm library: a plain ViT, ResNet, Swin or ConvNeXt, such as vit_tiny_patch16_224.</source>
        <translation>Un réseau de la bibliothèque timm : un ViT simple, ResNet, Swin ou ConvNeXt, tel que vit_tiny_patch16_224.</translation>
    </message>
    <message>
        <source>A plain ViT, ResNet, Swin or ConvNeXt of timm. Empty: the one of the size.</source>
        <translation>Un ViT simple, ResNet, Swin ou ConvNeXt de timm. Vide : celui de la taille.</translation>
    </message>
    <message>
        <source>A pretrained backbone knows no classes: train on polygons first.</source>
        <translation>Un réseau de base préentraîné ne connaît aucune classe : entraînez d’abord avec des polygones.</translation>
    </message>
    <message>
        <source>A pretrained backbone makes attention only: tick it, or train on polygons first.</source>
        <translation>Un réseau de base préentraîné ne produit que l’attention : cochez-la, ou entraînez d’abord avec des polygones.</translation>
    </message>
    <message>
        <source>A pretrained backbone: it makes attention only.</source>
        <translation>Un réseau de base préentraîné : il ne produit que l’attention.</translation>
    </message>
    <message>
        <source>A pretrained network or a trained model with one, any kind.</source>
        <translation>Un réseau préentraîné ou un modèle entraîné qui en contient un, de toute sorte.</translation>
    </message>
    <message>
        <source>A pretraining or imported weights to build on. Without, the network starts from random weights.</source>
        <translation>Un préentraînement ou des poids importés comme base. Sans cela, le réseau part de poids aléatoires.</translation>
    </message>
    <message>
        <source>A pretraining run or model folder. Empty: an untrained backbone.</source>
        <translation>Une exécution de préentraînement ou un dossier de modèle. Vide : un réseau de base non entraîné.</translation>
    </message>
    <message>
        <source>A Python that has PyTorch and the rest</source>
        <translation>Un Python qui a PyTorch et le reste</translation>
    </message>
    <message>
        <source>A roll-out goes through blocks over one image; this network has the tokens of two sensors.</source>
        <translation>Un roll-out traverse les blocs sur une seule image ; ce réseau a les tokens de deux capteurs.</translation>
    </message>
    <message>
        <source>A training run, or its model folder (RUN/outputs/model).</source>
        <translation>Une exécution d’entraînement, ou son dossier de modèle (RUN/outputs/model).</translation>
    </message>
    <message>
        <source>A web layer has no pixels of its own: save the part you need with “More”.</source>
        <translation>Une couche web n’a pas de pixels à elle : enregistrez la partie utile avec « Plus ».</translation>
    </message>
    <message>
        <source>A: {}
B: {}</source>
        <translation>A : {}
B : {}</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>environ {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>encore {} environ</translation>
    </message>
    <message>
        <source>Accepted objects are added here, as one undoable step each.</source>
        <translation>Les objets acceptés sont ajoutés ici, chacun comme une étape annulable.</translation>
    </message>
    <message>
        <source>Accepted objects go into: {}</source>
        <translation>Les objets acceptés vont dans : {}</translation>
    </message>
    <message>
        <source>Accepted objects help with the next ones of the scene</source>
        <translation>Les objets acceptés aident pour les suivants de la scène</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Accuracy and hectares with intervals</source>
        <translation>Exactitude et hectares avec intervalles</translation>
    </message>
    <message>
        <source>accuracy expected</source>
        <translation>exactitude attendue</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Ajouter une classe</translation>
    </message>
    <message>
        <source>Add a &amp;product folder (.SAFE, Landsat)…</source>
        <translation>Ajouter un dossier de &amp;produit (.SAFE, Landsat)…</translation>
    </message>
    <message>
        <source>Add a raster layer first.</source>
        <translation>Ajoutez d’abord une couche raster.</translation>
    </message>
    <message>
        <source>Add both maps to the project, in one group</source>
        <translation>Ajouter les deux cartes au projet, dans un groupe</translation>
    </message>
    <message>
        <source>Add nothing of it</source>
        <translation>N’en rien ajouter</translation>
    </message>
    <message>
        <source>Add one, and tick it on the Data page.</source>
        <translation>Ajoutez-en un et cochez-le sur la page Données.</translation>
    </message>
    <message>
        <source>Add rasters</source>
        <translation>Ajouter des rasters</translation>
    </message>
    <message>
        <source>&amp;Add raster…</source>
        <translation>Aj&amp;outer un raster…</translation>
    </message>
    <message>
        <source>&amp;Add setting</source>
        <translation>&amp;Ajouter un paramètre</translation>
    </message>
    <message>
        <source>Add the layers of a finished job to the project by itself.</source>
        <translation>Ajouter d’elle-même au projet les couches d’une tâche terminée.</translation>
    </message>
    <message>
        <source>Add the run&apos;s layers to the project</source>
        <translation>Ajouter au projet les couches de l’exécution</translation>
    </message>
    <message>
        <source>Add the ticked bands as layers in a group: together they are one scene</source>
        <translation>Ajouter les bandes cochées comme couches d’un groupe : ensemble, elles sont une scène</translation>
    </message>
    <message>
        <source>Add these</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add XYZ tiles or a WMS first.</source>
        <translation>Ajoutez d’abord des tuiles XYZ ou un WMS.</translation>
    </message>
    <message>
        <source>Added a polygon without a class to {}: no class attribute is chosen. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>Polygone sans classe ajouté à {} : aucun attribut de classe n’est choisi. Ctrl+Z le retire ; enregistrez la couche une fois terminé.</translation>
    </message>
    <message>
        <source>Added to {} again.</source>
        <translation>De nouveau ajouté à {}.</translation>
    </message>
    <message>
        <source>Added “{}” to {}. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>« {} » ajouté à {}. Ctrl+Z le retire ; enregistrez la couche une fois terminé.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All but the classes&apos; layer</source>
        <translation>Tout sauf la couche des classes</translation>
    </message>
    <message>
        <source>All pixels</source>
        <translation>Tous les pixels</translation>
    </message>
    <message>
        <source>All points are labelled. The report on the Map page gives accuracy and hectares.</source>
        <translation>Tous les points sont étiquetés. Le rapport de la page Carte donne l’exactitude et les hectares.</translation>
    </message>
    <message>
        <source>Ambig&amp;uity</source>
        <translation>Ambigu&amp;ïté</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>Ambiguïté</translation>
    </message>
    <message>
        <source>ambiguity</source>
        <translation>ambiguïté</translation>
    </message>
    <message>
        <source>Amplitude (radar)</source>
        <translation>Amplitude (radar)</translation>
    </message>
    <message>
        <source>amplitude, turned into dB</source>
        <translation>amplitude, convertie en dB</translation>
    </message>
    <message>
        <source>an Apple graphics processor</source>
        <translation>un processeur graphique Apple</translation>
    </message>
    <message>
        <source>An attribute with the classes&apos; names, where the class field holds codes. May stay empty.</source>
        <translation>Un attribut avec les noms des classes, si le champ de classe contient des codes. Peut rester vide.</translation>
    </message>
    <message>
        <source>An earlier run&apos;s or model&apos;s folder, a safetensors file, or timm:NAME. Empty: from random weights.</source>
        <translation>Le dossier d’une exécution ou d’un modèle antérieur, un fichier safetensors, ou timm:NOM. Vide : à partir de poids aléatoires.</translation>
    </message>
    <message>
        <source>An existing Python</source>
        <translation>Un Python existant</translation>
    </message>
    <message>
        <source>An extra band: the fewest patches that hold this share of the attention.</source>
        <translation>Une bande de plus : le moins de patchs qui réunissent cette part de l’attention.</translation>
    </message>
    <message>
        <source>An independent sample, drawn to judge the map: labels near its points would spoil it.</source>
        <translation>Un échantillon indépendant, tiré pour évaluer la carte : des étiquettes près de ses points le fausseraient.</translation>
    </message>
    <message>
        <source>an NVIDIA graphics card</source>
        <translation>une carte graphique NVIDIA</translation>
    </message>
    <message>
        <source>Another setting of this method, such as those the README lists</source>
        <translation>Un autre paramètre de cette méthode, tel que ceux que liste le README</translation>
    </message>
    <message>
        <source>Another setting, such as learning_rate</source>
        <translation>Un autre paramètre, tel que learning_rate</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>any number, scaled band by band</source>
        <translation>nombre quelconque, mis à l’échelle bande par bande</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>toute taille</translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation>Apple (MPS)</translation>
    </message>
    <message>
        <source>Apply a trained model to a scene.</source>
        <translation>Appliquer un modèle entraîné à une scène.</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>area</source>
        <translation>zone</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>Zone d’intérêt</translation>
    </message>
    <message>
        <source>As chosen in training</source>
        <translation>Comme choisi à l’entraînement</translation>
    </message>
    <message>
        <source>As chosen: {}</source>
        <translation>Comme choisi : {}</translation>
    </message>
    <message>
        <source>As many points are drawn as it needs: 0.02 is ± 4 points at 95 %.</source>
        <translation>Il est tiré autant de points qu’il en faut : 0,02 correspond à ± 4 points à 95 %.</translation>
    </message>
    <message>
        <source>As you would write it after “ssh”.</source>
        <translation>Comme vous l’écririez après « ssh ».</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>at least one has; for models of two sensors (Fus-MAE), under clouds</source>
        <translation>au moins une en a ; pour les modèles à deux capteurs (Fus-MAE), sous les nuages</translation>
    </message>
    <message>
        <source>At most this many; training stops early where it no longer improves.</source>
        <translation>Au plus ce nombre ; l’entraînement s’arrête plus tôt s’il ne progresse plus.</translation>
    </message>
    <message>
        <source>A&amp;ttention</source>
        <translation>Att&amp;ention</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>têtes d’attention</translation>
    </message>
    <message>
        <source>Attention is studied on polygons or on a raster of classes, not on points.</source>
        <translation>L’attention s’étudie sur des polygones ou sur un raster de classes, pas sur des points.</translation>
    </message>
    <message>
        <source>Attention needs a vision transformer; this network is another kind.</source>
        <translation>L’attention exige un vision transformer ; ce réseau est d’une autre sorte.</translation>
    </message>
    <message>
        <source>attention of random weights</source>
        <translation>attention de poids aléatoires</translation>
    </message>
    <message>
        <source>Attention probe</source>
        <translation>Sonde d’attention</translation>
    </message>
    <message>
        <source>Attention probe: point at a place and see what it attends to, block by block</source>
        <translation>Sonde d’attention : désigner un lieu et voir à quoi il prête attention, bloc par bloc</translation>
    </message>
    <message>
        <source>Attention raster</source>
        <translation>Raster d’attention</translation>
    </message>
    <message>
        <source>Attention study</source>
        <translation>Étude de l’attention</translation>
    </message>
    <message>
        <source>Attribute with the class</source>
        <translation>Attribut contenant la classe</translation>
    </message>
    <message>
        <source>attribute with the class</source>
        <translation>attribut contenant la classe</translation>
    </message>
    <message>
        <source>Attribute with the class&apos;s name</source>
        <translation>Attribut contenant le nom de la classe</translation>
    </message>
    <message>
        <source>attribute with the class&apos;s name</source>
        <translation>attribut contenant le nom de la classe</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>augmentation</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Automatic (validated)</source>
        <translation>Automatique (validé)</translation>
    </message>
    <message>
        <source>Automatic takes the candidate that is best on held-out polygons, the simpler one among equals.</source>
        <translation>Automatique prend le candidat le meilleur sur des polygones mis de côté, le plus simple à égalité.</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card where its driver and its age allow it.</source>
        <translation>Automatique prend la carte graphique si son pilote et son âge le permettent.</translation>
    </message>
    <message>
        <source>Average of network and forest</source>
        <translation>Moyenne du réseau et de la forêt</translation>
    </message>
    <message>
        <source>&amp;Backbone</source>
        <translation>Réseau de &amp;base</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Réseau de base</translation>
    </message>
    <message>
        <source>Backbone &amp;is</source>
        <translation>État &amp;du réseau</translation>
    </message>
    <message>
        <source>backbone stays as it is</source>
        <translation>le réseau de base reste tel quel</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>band</source>
        <translation>bande</translation>
    </message>
    <message>
        <source>Band numbers from 1, separated by commas, the same for every layer. Empty: all bands.</source>
        <translation>Numéros de bandes à partir de 1, séparés par des virgules, les mêmes pour chaque couche. Vide : toutes les bandes.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>bandes</translation>
    </message>
    <message>
        <source>Bands of different resolutions are brought onto the first layer&apos;s grid</source>
        <translation>Les bandes de résolutions différentes sont ramenées sur la grille de la première couche</translation>
    </message>
    <message>
        <source>Bands of each layer</source>
        <translation>Bandes de chaque couche</translation>
    </message>
    <message>
        <source>Bands of one scene</source>
        <translation>Bandes d’une même scène</translation>
    </message>
    <message>
        <source>Bands of {}</source>
        <translation>Bandes de {}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille du lot</translation>
    </message>
    <message>
        <source>Be shorter.</source>
        <translation>Soyez plus bref.</translation>
    </message>
    <message>
        <source>beginnings of the clustering</source>
        <translation>départs du regroupement (clustering)</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bfloat16, 16 bit: faster on recent graphics cards</source>
        <translation>bfloat16, 16 bits : plus rapide sur les cartes graphiques récentes</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translation>B&amp;loc</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>block of the network</source>
        <translation>bloc du réseau</translation>
    </message>
    <message>
        <source>Block or stage</source>
        <translation>Bloc ou étage</translation>
    </message>
    <message>
        <source>Block, empty for the last</source>
        <translation>Bloc, vide pour le dernier</translation>
    </message>
    <message>
        <source>blocks of land</source>
        <translation>blocs de terrain</translation>
    </message>
    <message>
        <source>blocks of the network looked at</source>
        <translation>blocs du réseau regardés</translation>
    </message>
    <message>
        <source>Blue: less attention than if it were spread evenly; clear: as much; yellow: more.</source>
        <translation>Bleu : moins d’attention que si elle était répartie uniformément ; transparent : autant ; jaune : plus.</translation>
    </message>
    <message>
        <source>Both runs must have left a land-cover map.</source>
        <translation>Les deux exécutions doivent avoir laissé une carte d’occupation du sol.</translation>
    </message>
    <message>
        <source>bottleneck of the head</source>
        <translation>goulot de la tête</translation>
    </message>
    <message>
        <source>brightness varied between scenes</source>
        <translation>luminosité variée entre scènes</translation>
    </message>
    <message>
        <source>brightness varied by</source>
        <translation>luminosité variée de</translation>
    </message>
    <message>
        <source>But it does not find in {there} what was written to {here}: check the path map.</source>
        <translation>Mais il ne trouve pas dans {there} ce qui a été écrit dans {here} : vérifiez la table des chemins.</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Par surface</translation>
    </message>
    <message>
        <source>by area</source>
        <translation>par surface</translation>
    </message>
    <message>
        <source>By area and error</source>
        <translation>Par surface et erreur</translation>
    </message>
    <message>
        <source>by area and expected error</source>
        <translation>par surface et erreur attendue</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>selon {}</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept and can be resumed in Patchwork&apos;s dock: {}</source>
        <translation>Annulé. Ce qui a été fait est conservé et peut être repris dans le panneau de Patchwork : {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Cand&amp;idate</source>
        <translation>Ca&amp;ndidat</translation>
    </message>
    <message>
        <source>candidate that maps</source>
        <translation>candidat qui cartographie</translation>
    </message>
    <message>
        <source>candidate to choose</source>
        <translation>candidat à choisir</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>candidats</translation>
    </message>
    <message>
        <source>chance of a missing band</source>
        <translation>probabilité d’une bande manquante</translation>
    </message>
    <message>
        <source>chance of averaged looks</source>
        <translation>probabilité de vues radar (looks) moyennées</translation>
    </message>
    <message>
        <source>chance of blur</source>
        <translation>probabilité de flou</translation>
    </message>
    <message>
        <source>chance of more speckle</source>
        <translation>probabilité de plus de chatoiement (speckle)</translation>
    </message>
    <message>
        <source>chances of falsified labels</source>
        <translation>probabilités des étiquettes faussées</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Change what you like; an empty value is chosen from the data. A new run starts, the first one stays.</source>
        <translation>Changez ce que vous voulez ; une valeur vide est choisie d’après les données. Une nouvelle exécution démarre, la première reste.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Véri&amp;fier</translation>
    </message>
    <message>
        <source>Chec&amp;k polygons</source>
        <translation>Véri&amp;fier les polygones</translation>
    </message>
    <message>
        <source>Check the map</source>
        <translation>Vérifier la carte</translation>
    </message>
    <message>
        <source>Check the network and the proxy under Settings → Options → Network, then start again.</source>
        <translation>Vérifiez le réseau et le proxy sous Préférences → Options → Réseau, puis relancez.</translation>
    </message>
    <message>
        <source>Check the network and the proxy, then start again; or install Python 3.11 to 3.13 by hand.</source>
        <translation>Vérifiez le réseau et le proxy, puis relancez ; ou installez Python 3.11 à 3.13 à la main.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Points de reprise</translation>
    </message>
    <message>
        <source>Checkpoints only; models and results stay (frees {})</source>
        <translation>Points de reprise seuls ; modèles et résultats restent (libère {})</translation>
    </message>
    <message>
        <source>Choose a finished map.</source>
        <translation>Choisissez une carte terminée.</translation>
    </message>
    <message>
        <source>choose a map</source>
        <translation>choisir une carte</translation>
    </message>
    <message>
        <source>choose a map or polygons</source>
        <translation>choisir une carte ou des polygones</translation>
    </message>
    <message>
        <source>Choose a model first (on this toolbar): a finished pretraining or training.</source>
        <translation>Choisissez d’abord un modèle (sur cette barre d’outils) : un préentraînement ou un entraînement terminé.</translation>
    </message>
    <message>
        <source>Choose a model that maps: one that was trained on polygons or labels.</source>
        <translation>Choisissez un modèle qui cartographie : entraîné avec des polygones ou des étiquettes.</translation>
    </message>
    <message>
        <source>Choose a pretrained network.</source>
        <translation>Choisissez un réseau préentraîné.</translation>
    </message>
    <message>
        <source>choose a reference</source>
        <translation>choisir une référence</translation>
    </message>
    <message>
        <source>Choose a reference layer.</source>
        <translation>Choisissez une couche de référence.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, leave it empty for a new file, or give the one without it its CRS.</source>
        <translation>Choisissez une autre couche de polygones, laissez vide pour un nouveau fichier, ou donnez à celui des deux qui n’en a pas son SCR.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or leave it empty for a new file.</source>
        <translation>Choisissez une autre couche de polygones, ou laissez vide pour un nouveau fichier.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or other rasters on the Data page.</source>
        <translation>Choisissez une autre couche de polygones, ou d’autres rasters sur la page Données.</translation>
    </message>
    <message>
        <source>Choose another polygon layer.</source>
        <translation>Choisissez une autre couche de polygones.</translation>
    </message>
    <message>
        <source>Choose it with its number.</source>
        <translation>Choisissez-la par son numéro.</translation>
    </message>
    <message>
        <source>Choose its class attribute again.</source>
        <translation>Choisissez de nouveau son attribut de classe.</translation>
    </message>
    <message>
        <source>Choose one of its rasters as the scene on this toolbar.</source>
        <translation>Choisissez l’un de ses rasters comme scène sur cette barre d’outils.</translation>
    </message>
    <message>
        <source>choose polygons</source>
        <translation>choisir des polygones</translation>
    </message>
    <message>
        <source>Choose the attribute that holds the class.</source>
        <translation>Choisissez l’attribut qui contient la classe.</translation>
    </message>
    <message>
        <source>Choose the class table.</source>
        <translation>Choisissez la table de classes.</translation>
    </message>
    <message>
        <source>Choose the folder or the interpreter first.</source>
        <translation>Choisissez d’abord le dossier ou l’interpréteur.</translation>
    </message>
    <message>
        <source>Choose the imagery</source>
        <translation>Choisir l’imagerie</translation>
    </message>
    <message>
        <source>Choose the land-cover map or the polygons to learn from.</source>
        <translation>Choisissez la carte d’occupation du sol ou les polygones à apprendre.</translation>
    </message>
    <message>
        <source>Choose the polygon layer of the area, or another area.</source>
        <translation>Choisissez la couche de polygones de la zone, ou une autre zone.</translation>
    </message>
    <message>
        <source>Choose your training polygons.</source>
        <translation>Choisissez vos polygones d’entraînement.</translation>
    </message>
    <message>
        <source>Chosen from this machine and the amount of imagery.</source>
        <translation>Choisi d’après cette machine et la quantité d’imagerie.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class &amp;attribute</source>
        <translation>&amp;Attribut de classe</translation>
    </message>
    <message>
        <source>Class &amp;field</source>
        <translation>C&amp;hamp de classe</translation>
    </message>
    <message>
        <source>Class field</source>
        <translation>Champ de classe</translation>
    </message>
    <message>
        <source>Class mapping</source>
        <translation>Correspondance des classes</translation>
    </message>
    <message>
        <source>Class probabilities</source>
        <translation>Probabilités des classes</translation>
    </message>
    <message>
        <source>Class table of the labels</source>
        <translation>Table de classes des étiquettes</translation>
    </message>
    <message>
        <source>Class table with code, class, name, color</source>
        <translation>Table de classes avec code, class, name, color</translation>
    </message>
    <message>
        <source>Class tables</source>
        <translation>Tables de classes</translation>
    </message>
    <message>
        <source>Class: the number a code becomes; the same for several codes joins them, empty leaves out.</source>
        <translation>Classe : le nombre que devient un code ; le même pour plusieurs codes les réunit, vide les écarte.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>classes that could not be validated</source>
        <translation>classes qui n’ont pas pu être validées</translation>
    </message>
    <message>
        <source>classifiers</source>
        <translation>classifieurs</translation>
    </message>
    <message>
        <source>Clean labels (control)</source>
        <translation>Étiquettes justes (témoin)</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Nettoyer…</translation>
    </message>
    <message>
        <source>Clean {}…</source>
        <translation>Nettoyer {}…</translation>
    </message>
    <message>
        <source>Clear (⌫)</source>
        <translation>Effacer (⌫)</translation>
    </message>
    <message>
        <source>Click into an object, or drag a box around it.</source>
        <translation>Cliquez dans un objet, ou tracez un rectangle autour.</translation>
    </message>
    <message>
        <source>Click into the object first (left button); then the right button takes places away.</source>
        <translation>Cliquez d’abord dans l’objet (bouton gauche) ; ensuite le bouton droit retire des endroits.</translation>
    </message>
    <message>
        <source>Click on at least one place that shows what you look for.</source>
        <translation>Cliquez sur au moins un lieu qui montre ce que vous cherchez.</translation>
    </message>
    <message>
        <source>Click on what you look for (right click: what it is not), then press Enter.</source>
        <translation>Cliquez sur ce que vous cherchez (clic droit : ce qui n’en est pas), puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Click to segment</source>
        <translation>Cliquer pour segmenter</translation>
    </message>
    <message>
        <source>Click to segment: outline an object with a click or two, give it a class, accept it as a polygon</source>
        <translation>Cliquer pour segmenter : délimiter un objet en un clic ou deux, lui donner une classe, l’accepter comme polygone</translation>
    </message>
    <message>
        <source>Cloud mask, scale and offset</source>
        <translation>Masque de nuages, échelle et décalage</translation>
    </message>
    <message>
        <source>Cloud or quality mask</source>
        <translation>Masque de nuages ou de qualité</translation>
    </message>
    <message>
        <source>Clouds and fill of the product above.</source>
        <translation>Nuages et remplissage du produit ci-dessus.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Groupes (clusters)</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>groupes (clusters)</translation>
    </message>
    <message>
        <source>CMID: masks and contrast</source>
        <translation>CMID : masques et contraste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Codes that are unusable, such as 3,8,9,10, or bits, such as bits:1,3,4.</source>
        <translation>Codes inutilisables, tels que 3,8,9,10, ou bits, tels que bits:1,3,4.</translation>
    </message>
    <message>
        <source>codes, such as 3,8,9</source>
        <translation>codes, tels que 3,8,9</translation>
    </message>
    <message>
        <source>Compare the map with the reference and write one HTML file</source>
        <translation>Comparer la carte à la référence et écrire un fichier HTML</translation>
    </message>
    <message>
        <source>Compare the maps of two runs</source>
        <translation>Comparer les cartes de deux exécutions</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Comparer deux exécutions</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>Comparer à une référence</translation>
    </message>
    <message>
        <source>Compared: {} and {}</source>
        <translation>Comparées : {} et {}</translation>
    </message>
    <message>
        <source>Compares a model&apos;s map with a reference and writes one HTML page: data, settings, curves, confusion matrix and figures per class.

A probability sample of points gives accuracy and areas with confidence intervals; a dense map gives agreement; polygons give figures per class, which are no map accuracy.</source>
        <translation>Compare la carte d’un modèle à une référence et écrit une page HTML : données, paramètres, courbes, matrice de confusion et chiffres par classe.

Un échantillon probabiliste de points donne l’exactitude et les surfaces avec intervalles de confiance ; une carte dense donne la concordance ; des polygones donnent des chiffres par classe, qui ne sont pas une exactitude de carte.</translation>
    </message>
    <message>
        <source>Compares large and small views. For attention maps; good with a ViT.</source>
        <translation>Compare de grandes et de petites vues. Pour des cartes d’attention ; bon avec un ViT.</translation>
    </message>
    <message>
        <source>Comp&amp;are…</source>
        <translation>C&amp;omparer…</translation>
    </message>
    <message>
        <source>Comparing the maps…</source>
        <translation>Comparaison des cartes…</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composantes</translation>
    </message>
    <message>
        <source>Compute o&amp;n</source>
        <translation>Ca&amp;lculer sur</translation>
    </message>
    <message>
        <source>Compute on another computer (ssh)</source>
        <translation>Calculer sur un autre ordinateur (ssh)</translation>
    </message>
    <message>
        <source>computes on</source>
        <translation>calcule sur</translation>
    </message>
    <message>
        <source>computes on the graphics card</source>
        <translation>calcule sur la carte graphique</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>calcule sur le processeur</translation>
    </message>
    <message>
        <source>confidence of the intervals</source>
        <translation>confiance des intervalles</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Connexion à {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connects with these settings and says what answers; nothing is stored.</source>
        <translation>Se connecte avec ces paramètres et dit ce qui répond ; rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Copi&amp;er</translation>
    </message>
    <message>
        <source>Copy all of it, to paste into a bug report. It holds no passwords.</source>
        <translation>Tout copier, pour le coller dans un rapport de bogue. Il ne contient aucun mot de passe.</translation>
    </message>
    <message>
        <source>Copy the log and report this.</source>
        <translation>Copiez le journal et signalez ceci.</translation>
    </message>
    <message>
        <source>Count the classes and list what is wrong with single polygons</source>
        <translation>Compter les classes et lister ce qui ne va pas dans certains polygones</translation>
    </message>
    <message>
        <source>Counted from 0, -1 is the last. Empty: a transformer&apos;s last block, a pyramid&apos;s stage of 16 pixels.</source>
        <translation>Compté à partir de 0, -1 est le dernier. Vide : le dernier bloc d’un transformer, l’étage de 16 pixels d’une pyramide.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>comptage…</translation>
    </message>
    <message>
        <source>Crops a step</source>
        <translation>Découpes par étape</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <source>CRS: none. Assign one in QGIS for work with polygons or with other rasters.</source>
        <translation>SCR : aucun. Assignez-en un dans QGIS pour travailler avec des polygones ou d’autres rasters.</translation>
    </message>
    <message>
        <source>CRS: {}</source>
        <translation>SCR : {}</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>dB (radar)</source>
        <translation>dB (radar)</translation>
    </message>
    <message>
        <source>dB, radar backscatter in decibels</source>
        <translation>dB, rétrodiffusion radar en décibels</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>décodeur</translation>
    </message>
    <message>
        <source>DeepLabV3+</source>
        <translation>DeepLabV3+</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete Patchwork&apos;s environment ({}) from {}? Runs, models and maps stay.</source>
        <translation>Supprimer l’environnement de Patchwork ({}) de {} ? Les exécutions, modèles et cartes restent.</translation>
    </message>
    <message>
        <source>Delete the environment. Runs, models and maps stay.</source>
        <translation>Supprimer l’environnement. Les exécutions, modèles et cartes restent.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Dense reference map</source>
        <translation>Carte de référence dense</translation>
    </message>
    <message>
        <source>depth of the decoder (blocks)</source>
        <translation>profondeur du décodeur (blocs)</translation>
    </message>
    <message>
        <source>depth of the network (blocks)</source>
        <translation>profondeur du réseau (blocs)</translation>
    </message>
    <message>
        <source>Details: {}</source>
        <translation>Détails : {}</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>Périphéri&amp;que</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>device in words</source>
        <translation>périphérique en toutes lettres</translation>
    </message>
    <message>
        <source>Digital numbers</source>
        <translation>Comptes numériques</translation>
    </message>
    <message>
        <source>digital numbers, scaled band by band</source>
        <translation>comptes numériques, mis à l’échelle bande par bande</translation>
    </message>
    <message>
        <source>digital numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>comptes numériques ; chaque bande est ramenée à la moyenne 0 et à la dispersion 1 avant l’apprentissage</translation>
    </message>
    <message>
        <source>DINO: self-distillation</source>
        <translation>DINO : auto-distillation</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>distance kept between parts, pixels</source>
        <translation>distance gardée entre les parties, pixels</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation>Terminé : {}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>DPT is made for the equal maps of a vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … fit this backbone.</source>
        <translation>DPT est fait pour les cartes égales d’un vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … conviennent à ce réseau de base.</translation>
    </message>
    <message>
        <source>DPT, for vision transformers</source>
        <translation>DPT, pour les vision transformers</translation>
    </message>
    <message>
        <source>Draw random points of the map, class by class</source>
        <translation>Tirer des points aléatoires de la carte, classe par classe</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Tirer l’échantillon</translation>
    </message>
    <message>
        <source>Draw this many random points, spread over the classes, and take the dense map as their answer.</source>
        <translation>Tirer ce nombre de points aléatoires, répartis sur les classes, et prendre la carte dense pour leur réponse.</translation>
    </message>
    <message>
        <source>Drawn alread&amp;y</source>
        <translation>Déj&amp;à tracés</translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a finished map&apos;s pixels; its classes are the strata.

Label the points without looking at the map (toolbar Patchwork, “Label the sample”); the report then gives accuracy and hectares with confidence intervals.</source>
        <translation>Tire un échantillon aléatoire stratifié des pixels d’une carte terminée ; ses classes sont les strates.

Étiquetez les points sans regarder la carte (barre d’outils Patchwork, « Étiqueter l’échantillon ») ; le rapport donne alors l’exactitude et les hectares avec intervalles de confiance.</translation>
    </message>
    <message>
        <source>D&amp;uration</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>Each head</source>
        <translation>Chaque tête</translation>
    </message>
    <message>
        <source>Each layer is a scene of its own</source>
        <translation>Chaque couche est une scène à part</translation>
    </message>
    <message>
        <source>Earlier run or published file</source>
        <translation>Exécution antérieure ou fichier publié</translation>
    </message>
    <message>
        <source>Empty: from the data.</source>
        <translation>Vide : d’après les données.</translation>
    </message>
    <message>
        <source>Empty: the number that belongs to the chosen size.</source>
        <translation>Vide : le nombre qui correspond à la taille choisie.</translation>
    </message>
    <message>
        <source>Empty: where the scores part best into two groups (Otsu).</source>
        <translation>Vide : là où les scores se séparent le mieux en deux groupes (Otsu).</translation>
    </message>
    <message>
        <source>encoder of SAM</source>
        <translation>encodeur de SAM</translation>
    </message>
    <message>
        <source>Enter accepts it. More clicks refine it: left adds, right takes away.</source>
        <translation>Entrée l’accepte. D’autres clics l’affinent : gauche ajoute, droit retire.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <source>Every class of the map needs {} labelled points.</source>
        <translation>Chaque classe de la carte demande {} points étiquetés.</translation>
    </message>
    <message>
        <source>every layer has data there; right for most models</source>
        <translation>chaque couche y a des données ; convient à la plupart des modèles</translation>
    </message>
    <message>
        <source>Everything (same classes)</source>
        <translation>Tout (mêmes classes)</translation>
    </message>
    <message>
        <source>Examine this machine and the environment; takes some seconds.</source>
        <translation>Examiner cette machine et l’environnement ; prend quelques secondes.</translation>
    </message>
    <message>
        <source>Examining the interpreter…</source>
        <translation>Examen de l’interpréteur…</translation>
    </message>
    <message>
        <source>Examining this machine and the environment…</source>
        <translation>Examen de cette machine et de l’environnement…</translation>
    </message>
    <message>
        <source>Existing map</source>
        <translation>Carte existante</translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation>Exploration</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Extent of interest</source>
        <translation>Emprise d’intérêt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>family of networks</source>
        <translation>famille de réseaux</translation>
    </message>
    <message>
        <source>Feature picture (PCA)</source>
        <translation>Image des caractéristiques (PCA)</translation>
    </message>
    <message>
        <source>Fetch the pictures and write them; QGIS goes on meanwhile</source>
        <translation>Télécharger les images et les écrire ; QGIS continue pendant ce temps</translation>
    </message>
    <message>
        <source>Fetching Python {}</source>
        <translation>Téléchargement de Python {}</translation>
    </message>
    <message>
        <source>Fetching uv, which brings Python {}</source>
        <translation>Téléchargement d’uv, qui apporte Python {}</translation>
    </message>
    <message>
        <source>fewest looks of the speckle</source>
        <translation>nombre minimal de vues (looks) du chatoiement</translation>
    </message>
    <message>
        <source>Figures for other programs</source>
        <translation>Chiffres pour d’autres programmes</translation>
    </message>
    <message>
        <source>Figures of held-out polygons. Polygons from suggested places lie where the map is difficult: the figure may fall while the map gets better. How good the map is, a random sample tells.</source>
        <translation>Chiffres de polygones mis de côté. Les polygones des lieux suggérés sont là où la carte est difficile : le chiffre peut baisser alors que la carte s’améliore. C’est un échantillon aléatoire qui dit ce que vaut la carte.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Fills in hidden parts and compares places. For fine detail; good with ResNet and Swin.</source>
        <translation>Remplit des parties cachées et compare des lieux. Pour les détails fins ; bon avec ResNet et Swin.</translation>
    </message>
    <message>
        <source>Fills in hidden patches of radar and optical together. The model also maps where one of them is missing.</source>
        <translation>Remplit des patchs cachés du radar et de l’optique ensemble. Le modèle cartographie aussi là où l’un des deux manque.</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrer les exécutions</translation>
    </message>
    <message>
        <source>Filter: name, method, layer, note, state</source>
        <translation>Filtre : nom, méthode, couche, note, état</translation>
    </message>
    <message>
        <source>Find places where the map is in doubt and the land unlike your polygons</source>
        <translation>Trouver des lieux où la carte est en doute et où le terrain diffère de vos polygones</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Finds what looks like the places you point at, by what a pretrained network makes of the imagery: a raster of scores over the whole scene, and polygons of the places above a threshold.

Nothing is trained. Several places: the best score counts. Places that are unlike sharpen the result.</source>
        <translation>Trouve ce qui ressemble aux lieux que vous désignez, d’après ce qu’un réseau préentraîné tire de l’imagerie : un raster de scores sur toute la scène, et des polygones des lieux au-dessus d’un seuil.

Rien n’est entraîné. Plusieurs lieux : le meilleur score compte. Des lieux dissemblables affinent le résultat.</translation>
    </message>
    <message>
        <source>Finished runs keep checkpoints that nothing goes on from. Models and results stay.</source>
        <translation>Des exécutions terminées gardent des points de reprise dont rien ne repart. Modèles et résultats restent.</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Première exécution</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>pli</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder of a product</source>
        <translation>Dossier d’un produit</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>plis</translation>
    </message>
    <message>
        <source>for a graphics card with 16 GB or more, and much imagery</source>
        <translation>pour une carte graphique de 16 Go ou plus, et beaucoup d’imagerie</translation>
    </message>
    <message>
        <source>For a graphics card with 16 GB or more, and much imagery.</source>
        <translation>Pour une carte graphique de 16 Go ou plus, et beaucoup d’imagerie.</translation>
    </message>
    <message>
        <source>for a graphics card with 8 GB</source>
        <translation>pour une carte graphique de 8 Go</translation>
    </message>
    <message>
        <source>For a graphics card with 8 GB, or a night on a strong processor.</source>
        <translation>Pour une carte graphique de 8 Go, ou une nuit sur un processeur puissant.</translation>
    </message>
    <message>
        <source>for a processor without graphics card</source>
        <translation>pour un processeur sans carte graphique</translation>
    </message>
    <message>
        <source>For a processor without graphics card: minutes to an hour. Good for trying out.</source>
        <translation>Pour un processeur sans carte graphique : de quelques minutes à une heure. Bon pour essayer.</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Forêt</translation>
    </message>
    <message>
        <source>Forest + majority filter</source>
        <translation>Forêt + filtre majoritaire</translation>
    </message>
    <message>
        <source>forest alone (quick)</source>
        <translation>forêt seule (rapide)</translation>
    </message>
    <message>
        <source>&amp;Forget what was learned in this scene</source>
        <translation>&amp;Oublier ce qui a été appris dans cette scène</translation>
    </message>
    <message>
        <source>Forgotten what {} accepted objects taught; the polygons stay.</source>
        <translation>Ce que {} objets acceptés ont appris est oublié ; les polygones restent.</translation>
    </message>
    <message>
        <source>Found by itself. Choose another one only where you must.</source>
        <translation>Trouvé de lui-même. N’en choisissez un autre qu’en cas de besoin.</translation>
    </message>
    <message>
        <source>FPN, feature pyramid</source>
        <translation>FPN, pyramide de caractéristiques</translation>
    </message>
    <message>
        <source>Free disk space; asks first</source>
        <translation>Libérer de l’espace disque ; demande d’abord</translation>
    </message>
    <message>
        <source>Freeze the backbone</source>
        <translation>Figer le réseau de base</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Depuis</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>d’après le fichier</translation>
    </message>
    <message>
        <source>from the size</source>
        <translation>selon la taille</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Figé</translation>
    </message>
    <message>
        <source>Frozen, then released</source>
        <translation>Figé, puis libéré</translation>
    </message>
    <message>
        <source>Frozen: only the decoder learns. Full, layer by layer: the backbone learns too; needs a graphics card.</source>
        <translation>Figé : seul le décodeur apprend. Complet, couche par couche : le réseau de base apprend aussi ; exige une carte graphique.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Further settings</source>
        <translation>Autres paramètres</translation>
    </message>
    <message>
        <source>Fus-MAE fuses two sensors, such as radar and optical: tick both rasters on the Data page and choose “Bands of one scene”.</source>
        <translation>Fus-MAE fusionne deux capteurs, tels que radar et optique : cochez les deux rasters sur la page Données et choisissez « Bandes d’une même scène ».</translation>
    </message>
    <message>
        <source>Fus-MAE: two sensors</source>
        <translation>Fus-MAE : deux capteurs</translation>
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
        <translation>Continuer là où l’exécution s’est arrêtée</translation>
    </message>
    <message>
        <source>Go through the data once: statistics and tile cache. Optional, the other steps do it when needed.</source>
        <translation>Parcourir les données une fois : statistiques et cache de tuiles. Facultatif, les autres étapes le font au besoin.</translation>
    </message>
    <message>
        <source>Go through the points on the map and press the number of the class you see</source>
        <translation>Parcourir les points sur la carte et appuyer sur le numéro de la classe que vous voyez</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>grid of the result</source>
        <translation>grille du résultat</translation>
    </message>
    <message>
        <source>grid taken from raster</source>
        <translation>grille reprise du raster</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Head {}</source>
        <translation>Tête {}</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hectares</translation>
    </message>
    <message>
        <source>Help for the tools on the map</source>
        <translation>Aide des outils de la carte</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Aide de cette page</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Dossier de Patchwork</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Hôte</translation>
    </message>
    <message>
        <source>How a sample is drawn, labelled and judged</source>
        <translation>Comment un échantillon est tiré, étiqueté et évalué</translation>
    </message>
    <message>
        <source>how both halves are merged</source>
        <translation>fusion des deux moitiés</translation>
    </message>
    <message>
        <source>how land is held out</source>
        <translation>façon de mettre du terrain de côté</translation>
    </message>
    <message>
        <source>How large the network is. Larger ones need a graphics card and more imagery.</source>
        <translation>La taille du réseau. Les grands exigent une carte graphique et plus d’imagerie.</translation>
    </message>
    <message>
        <source>How long to learn. Automatic fits the amount of imagery and this machine.</source>
        <translation>Combien de temps apprendre. Automatique s’adapte à la quantité d’imagerie et à cette machine.</translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation>Nombre de groupes</translation>
    </message>
    <message>
        <source>How many of the map&apos;s pixels to show across</source>
        <translation>Combien de pixels de la carte montrer en largeur</translation>
    </message>
    <message>
        <source>How many places to suggest; the first stand for the most land in doubt.</source>
        <translation>Combien de lieux suggérer ; les premiers représentent le plus de terrain en doute.</translation>
    </message>
    <message>
        <source>How many processor threads jobs may use. A resumed run keeps its own.</source>
        <translation>Combien de fils du processeur les tâches peuvent utiliser. Une exécution reprise garde les siens.</translation>
    </message>
    <message>
        <source>How many small views of each place the student sees beside the two large ones.</source>
        <translation>Combien de petites vues de chaque lieu l’élève voit à côté des deux grandes.</translation>
    </message>
    <message>
        <source>How much of a network pretrained on labels goes on. Other backbones have an encoder only.</source>
        <translation>Ce qui est repris d’un réseau préentraîné avec des étiquettes. Les autres réseaux de base n’ont qu’un encodeur.</translation>
    </message>
    <message>
        <source>How narrowly the overall accuracy shall be known, in percentage points (95 %). Half the width takes four times the points.</source>
        <translation>Avec quelle précision connaître l’exactitude globale, en points de pourcentage (95 %). Une largeur réduite de moitié exige quatre fois plus de points.</translation>
    </message>
    <message>
        <source>how places are matched</source>
        <translation>mise en correspondance des lieux</translation>
    </message>
    <message>
        <source>How points are shared among the classes of the map.</source>
        <translation>Comment les points se répartissent entre les classes de la carte.</translation>
    </message>
    <message>
        <source>how several places count</source>
        <translation>façon de compter plusieurs lieux</translation>
    </message>
    <message>
        <source>How the network learns. All methods work on radar and optical imagery.</source>
        <translation>Comment le réseau apprend. Toutes les méthodes marchent sur l’imagerie radar et optique.</translation>
    </message>
    <message>
        <source>how the sensors are joined</source>
        <translation>façon de réunir les capteurs</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>If what you look for is rarer, give a higher threshold.</source>
        <translation>Si ce que vous cherchez est plus rare, indiquez un seuil plus élevé.</translation>
    </message>
    <message>
        <source>Import published weights</source>
        <translation>Importer des poids publiés</translation>
    </message>
    <message>
        <source>Import published weights…</source>
        <translation>Importer des poids publiés…</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>In units of the layer&apos;s CRS; at first as fine as the screen shows it.</source>
        <translation>Dans les unités du SCR de la couche ; au départ, aussi fine que l’affiche l’écran.</translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation>Utilisé : {}</translation>
    </message>
    <message>
        <source>In use: {} (set by the environment variable {})</source>
        <translation>Utilisé : {} (défini par la variable d’environnement {})</translation>
    </message>
    <message>
        <source>inertia of the centre</source>
        <translation>inertie du centre</translation>
    </message>
    <message>
        <source>inertia of the teacher (momentum)</source>
        <translation>inertie de l’enseignant (momentum)</translation>
    </message>
    <message>
        <source>input of the network, pixels</source>
        <translation>entrée du réseau, pixels</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>In&amp;staller</translation>
    </message>
    <message>
        <source>Install, repair or remove the environment; a report on this machine</source>
        <translation>Installer, réparer ou supprimer l’environnement ; un rapport sur cette machine</translation>
    </message>
    <message>
        <source>Install, repair or remove; a report on this machine</source>
        <translation>Installer, réparer ou supprimer ; un rapport sur cette machine</translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation>Installé : {}</translation>
    </message>
    <message>
        <source>Instead of a legend: a CSV or JSON file with code, class, name, color.</source>
        <translation>Au lieu d’une légende : un fichier CSV ou JSON avec code, class, name, color.</translation>
    </message>
    <message>
        <source>Instead of polygons: a raster of class codes of any grid and CRS.</source>
        <translation>Au lieu de polygones : un raster de codes de classe, de toute grille et tout SCR.</translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation>&amp;Interpréteur</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Is it mounted?</source>
        <translation>Est-il monté ?</translation>
    </message>
    <message>
        <source>It belongs to a land-cover map: tick “Land cover” first.</source>
        <translation>Cela va avec une carte d’occupation du sol : cochez d’abord « Occupation du sol ».</translation>
    </message>
    <message>
        <source>It ended with exit code {} and said: {}</source>
        <translation>Il s’est terminé avec le code de sortie {} et a dit : {}</translation>
    </message>
    <message>
        <source>It has no attribute “{}” any more.</source>
        <translation>Elle n’a plus d’attribut « {} ».</translation>
    </message>
    <message>
        <source>It is examined first: its version, its packages, a computation.</source>
        <translation>Il est d’abord examiné : sa version, ses paquets, un calcul.</translation>
    </message>
    <message>
        <source>It takes the answers as they stand now in “{}”.</source>
        <translation>Les réponses prises sont celles qui se trouvent maintenant dans « {} ».</translation>
    </message>
    <message>
        <source>It takes the first run&apos;s answers: their sample layer is not in the project.</source>
        <translation>Les réponses prises sont celles de la première exécution : leur couche d’échantillon n’est pas dans le projet.</translation>
    </message>
    <message>
        <source>It wants maps that get coarser from stage to stage: a ResNet, EfficientNet, Swin or ConvNeXt. The linear probe and DPT fit this backbone.</source>
        <translation>Il veut des cartes plus grossières d’un étage à l’autre : un ResNet, EfficientNet, Swin ou ConvNeXt. La sonde linéaire et DPT conviennent à ce réseau de base.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Cela a été annulé.</translation>
    </message>
    <message>
        <source>Its pixels with the codes below are no data, in training and on maps. Any grid and CRS.</source>
        <translation>Ses pixels aux codes ci-dessous sont sans données, à l’entraînement et sur les cartes. Grille et SCR quelconques.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Jobs, previews and clicks are computed there; files are read and written in folders that both computers see. ssh must log in without a password.</source>
        <translation>Tâches, aperçus et clics y sont calculés ; les fichiers sont lus et écrits dans des dossiers que voient les deux ordinateurs. ssh doit se connecter sans mot de passe.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON: the reference&apos;s codes to the model&apos;s codes.</source>
        <translation>JSON : des codes de la référence vers les codes du modèle.</translation>
    </message>
    <message>
        <source>Judge this map. Empty: map now.</source>
        <translation>Évaluer cette carte. Vide : cartographier maintenant.</translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation>Garder en couche</translation>
    </message>
    <message>
        <source>Keep as layer: what is shown now becomes a GeoTIFF in the project</source>
        <translation>Garder en couche : ce qui est montré devient un GeoTIFF du projet</translation>
    </message>
    <message>
        <source>Keep away from</source>
        <translation>Éviter</translation>
    </message>
    <message>
        <source>Kept as layer: {}</source>
        <translation>Gardé en couche : {}</translation>
    </message>
    <message>
        <source>Keys go to the field in which you typed. Click the map, and they answer again.</source>
        <translation>Les touches vont au champ où vous avez écrit. Cliquez sur la carte, et elles répondent de nouveau.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>sorte</translation>
    </message>
    <message>
        <source>kind of reference</source>
        <translation>sorte de référence</translation>
    </message>
    <message>
        <source>Label a sample point</source>
        <translation>Étiqueter un point de l’échantillon</translation>
    </message>
    <message>
        <source>Label la&amp;yer</source>
        <translation>Couche d’éti&amp;quettes</translation>
    </message>
    <message>
        <source>Label map, for noisy and supervised</source>
        <translation>Carte d’étiquettes, pour noisy et supervised</translation>
    </message>
    <message>
        <source>Label points</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Label polygons, for noisy and supervised</source>
        <translation>Polygones étiquetés, pour noisy et supervised</translation>
    </message>
    <message>
        <source>Label the sample</source>
        <translation>Étiqueter l’échantillon</translation>
    </message>
    <message>
        <source>Label the sample: go through its points and say with number keys what each one is</source>
        <translation>Étiqueter l’échantillon : parcourir ses points et dire avec les touches numériques ce qu’est chacun</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>étiqueté</translation>
    </message>
    <message>
        <source>Labelled polygons</source>
        <translation>Polygones étiquetés</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Occupation du sol</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Plus grosses</translation>
    </message>
    <message>
        <source>largest gradient</source>
        <translation>gradient maximal</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>C&amp;ouche</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Couche par couche</translation>
    </message>
    <message>
        <source>Layers of the project show their results: {}. Remove these layers first.</source>
        <translation>Des couches du projet montrent leurs résultats : {}. Retirez d’abord ces couches.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Learn the imagery without labels</source>
        <translation>Apprendre l’imagerie sans étiquettes</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Courbe d’apprentissage</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taux d’apprentissage</translation>
    </message>
    <message>
        <source>learning rate at batch 256</source>
        <translation>taux d’apprentissage pour un lot de 256</translation>
    </message>
    <message>
        <source>learning rate at the end</source>
        <translation>taux d’apprentissage à la fin</translation>
    </message>
    <message>
        <source>learning rate from block to block, as a share</source>
        <translation>taux d’apprentissage de bloc en bloc, en proportion</translation>
    </message>
    <message>
        <source>learning rate of the backbone, as a share</source>
        <translation>taux d’apprentissage du réseau de base, en proportion</translation>
    </message>
    <message>
        <source>Learns from an existing map that may err or have other classes. Leaves a network that maps by itself.</source>
        <translation>Apprend d’une carte existante qui peut se tromper ou avoir d’autres classes. Laisse un réseau qui cartographie seul.</translation>
    </message>
    <message>
        <source>Learns to fill in hidden patches. Needs little memory, and long training.</source>
        <translation>Apprend à remplir des patchs cachés. Demande peu de mémoire et un long entraînement.</translation>
    </message>
    <message>
        <source>least distance between places, pixels</source>
        <translation>distance minimale entre lieux, pixels</translation>
    </message>
    <message>
        <source>least distance from labels, pixels</source>
        <translation>distance minimale aux étiquettes, pixels</translation>
    </message>
    <message>
        <source>least points of a class</source>
        <translation>nombre minimal de points par classe</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>Écarter les nuages</translation>
    </message>
    <message>
        <source>Leave out what the product’s own mask marks</source>
        <translation>Écarter ce que marque le masque du produit</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Legend (study)</source>
        <translation>Légende (étude)</translation>
    </message>
    <message>
        <source>Legend of the labels</source>
        <translation>Légende des étiquettes</translation>
    </message>
    <message>
        <source>Let a network get to know your imagery: it then needs fewer polygons.</source>
        <translation>Faire connaître votre imagerie à un réseau : il lui faut ensuite moins de polygones.</translation>
    </message>
    <message>
        <source>levels of the network</source>
        <translation>niveaux du réseau</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Like noisy labels, from a map you trust: shows what the noise costs.</source>
        <translation>Comme les étiquettes bruitées, avec une carte sûre : montre ce que coûte le bruit.</translation>
    </message>
    <message>
        <source>linear power, turned into dB</source>
        <translation>puissance linéaire, convertie en dB</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>Sonde linéaire</translation>
    </message>
    <message>
        <source>linear probe; robust with few polygons</source>
        <translation>sonde linéaire ; robuste avec peu de polygones</translation>
    </message>
    <message>
        <source>LinkNet</source>
        <translation>LinkNet</translation>
    </message>
    <message>
        <source>&amp;List results of Patchwork too</source>
        <translation>&amp;Lister aussi les résultats de Patchwork</translation>
    </message>
    <message>
        <source>&amp;Load both maps</source>
        <translation>&amp;Charger les deux cartes</translation>
    </message>
    <message>
        <source>Load both maps and open a second map beside the main one: A there, B here, moved together</source>
        <translation>Charger les deux cartes et ouvrir une seconde carte à côté de la principale : A là-bas, B ici, déplacées ensemble</translation>
    </message>
    <message>
        <source>Load resul&amp;ts</source>
        <translation>Char&amp;ger</translation>
    </message>
    <message>
        <source>Load results</source>
        <translation>Charger les résultats</translation>
    </message>
    <message>
        <source>&amp;Load results when a job is done</source>
        <translation>&amp;Charger les résultats quand une tâche est terminée</translation>
    </message>
    <message>
        <source>Loaded: {}</source>
        <translation>Chargé : {}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Looking at the polygons…</source>
        <translation>Examen des polygones…</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examen de cette machine…</translation>
    </message>
    <message>
        <source>Looking at {} …</source>
        <translation>Examen de {} …</translation>
    </message>
    <message>
        <source>Looking for similar places in the whole scene: the result appears here when it is done.</source>
        <translation>Recherche de lieux semblables dans toute la scène : le résultat apparaîtra ici une fois prêt.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>Lower precision is faster where the device supports it. Automatic is safe.</source>
        <translation>Une précision réduite est plus rapide si le périphérique la gère. Automatique est sûr.</translation>
    </message>
    <message>
        <source>MA-Net</source>
        <translation>MA-Net</translation>
    </message>
    <message>
        <source>MAE: masked autoencoder</source>
        <translation>MAE : auto-encodeur masqué</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Produire</translation>
    </message>
    <message>
        <source>Make a map</source>
        <translation>Créer une carte</translation>
    </message>
    <message>
        <source>Make a start of a file that others published (SSL4EO-S12, DINOv2, timm, torchvision …). Only its numbers are taken: nothing in it can run a program.</source>
        <translation>Faire un point de départ d’un fichier publié par d’autres (SSL4EO-S12, DINOv2, timm, torchvision …). Seuls ses nombres sont pris : rien en lui ne peut exécuter de programme.</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Créer le rapport</translation>
    </message>
    <message>
        <source>Make the environment anew; the old one stays until the new one works.</source>
        <translation>Refaire l’environnement ; l’ancien reste jusqu’à ce que le nouveau fonctionne.</translation>
    </message>
    <message>
        <source>Makes a model folder of a file that others published: SSL4EO-S12 (Sentinel-1 and 2), DINOv2, timm, torchvision, U-Nets as ONNX. The folder starts a training, and shows attention and similar places.

Only tensors are taken from the file: nothing in it can run a program. What was found and what is missing is said; with less than 90 % it is refused.</source>
        <translation>Fait un dossier de modèle d’un fichier publié par d’autres : SSL4EO-S12 (Sentinel-1 et 2), DINOv2, timm, torchvision, des U-Nets en ONNX. Le dossier sert de départ à un entraînement, et montre l’attention et les lieux semblables.

Seuls des tenseurs sont pris du fichier : rien en lui ne peut exécuter de programme. Ce qui a été trouvé et ce qui manque est indiqué ; à moins de 90 %, il est refusé.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>map</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>Map a scene with a trained model</source>
        <translation>Cartographier une scène avec un modèle entraîné</translation>
    </message>
    <message>
        <source>Map land cover</source>
        <translation>Cartographier l’occupation du sol</translation>
    </message>
    <message>
        <source>Map of changes</source>
        <translation>Carte des changements</translation>
    </message>
    <message>
        <source>Map what &amp;changed</source>
        <translation>Carto&amp;graphier les changements</translation>
    </message>
    <message>
        <source>M&amp;ap with</source>
        <translation>Carto&amp;graphier avec</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Maps the land with a trained model: tile by tile with blended overlaps, in little memory, nodata kept. The map has a legend with the classes&apos; names and colours.

Ambiguity is the normalised entropy of the class probabilities, 0 (one class) to 1 (all alike); it is not a probability of error.</source>
        <translation>Cartographie le terrain avec un modèle entraîné : tuile par tuile avec chevauchements fondus, en peu de mémoire, valeurs nulles (NoData) conservées. La carte a une légende avec les noms et couleurs des classes.

L’ambiguïté est l’entropie normalisée des probabilités des classes, de 0 (une classe) à 1 (toutes égales) ; ce n’est pas une probabilité d’erreur.</translation>
    </message>
    <message>
        <source>margin of a tile, pixels</source>
        <translation>marge d’une tuile, pixels</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>masque</translation>
    </message>
    <message>
        <source>Mask of “{name}”: {problem}</source>
        <translation>Masque de « {name} » : {problem}</translation>
    </message>
    <message>
        <source>Mask, scale</source>
        <translation>Masque, échelle</translation>
    </message>
    <message>
        <source>Mass mask</source>
        <translation>Masque de masse</translation>
    </message>
    <message>
        <source>May the file be changed, and is there room on the disk?</source>
        <translation>Le fichier est-il modifiable, et reste-t-il de la place sur le disque ?</translation>
    </message>
    <message>
        <source>Mean IoU over the classes, on polygons that were held out</source>
        <translation>IoU moyen des classes, sur des polygones mis de côté</translation>
    </message>
    <message>
        <source>Mean of heads</source>
        <translation>Moyenne des têtes</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Moyenne des têtes</translation>
    </message>
    <message>
        <source>mean spectra compared</source>
        <translation>spectres moyens comparés</translation>
    </message>
    <message>
        <source>mean taken away first</source>
        <translation>moyenne retirée d’abord</translation>
    </message>
    <message>
        <source>meaning of the codes</source>
        <translation>signification des codes</translation>
    </message>
    <message>
        <source>meaning of the reference&apos;s codes</source>
        <translation>signification des codes de la référence</translation>
    </message>
    <message>
        <source>measure of doubt</source>
        <translation>mesure du doute</translation>
    </message>
    <message>
        <source>Measure which classes of the reference attention finds, against controls</source>
        <translation>Mesurer quelles classes de la référence l’attention trouve, face à des témoins</translation>
    </message>
    <message>
        <source>Measures how well each attention head of a vision transformer finds each class of your labels, and whether that was learned. Head and threshold are chosen on some blocks of land and scored on others; so are the controls: an untrained network, the attention of another window, brightness and texture, the place in the window, and random maps.

“No effect” is a possible answer. Pretrained networks only: one trained on these labels has seen the answers.</source>
        <translation>Mesure à quel point chaque tête d’attention d’un vision transformer trouve chaque classe de vos étiquettes, et si cela a été appris. Tête et seuil sont choisis sur certains blocs de terrain et notés sur d’autres ; de même les témoins : un réseau non entraîné, l’attention d’une autre fenêtre, la luminosité et la texture, la position dans la fenêtre, et des cartes aléatoires.

« Aucun effet » est une réponse possible. Réseaux préentraînés seulement : un réseau entraîné avec ces étiquettes a vu les réponses.</translation>
    </message>
    <message>
        <source>Member of the model</source>
        <translation>Membre du modèle</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>Mé&amp;thode</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>method</source>
        <translation>méthode</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>Model and scene</source>
        <translation>Modèle et scène</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Dossier du modèle</translation>
    </message>
    <message>
        <source>Model, results</source>
        <translation>Modèle, résultats</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>More places, as points</source>
        <translation>D’autres lieux, en points</translation>
    </message>
    <message>
        <source>most looks of the speckle</source>
        <translation>nombre maximal de vues (looks) du chatoiement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>&amp;Name field</source>
        <translation>Champ du &amp;nom</translation>
    </message>
    <message>
        <source>Name of the class, then Enter</source>
        <translation>Nom de la classe, puis Entrée</translation>
    </message>
    <message>
        <source>name of the reference</source>
        <translation>nom de la référence</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nom de l’exécution</translation>
    </message>
    <message>
        <source>Names places worth a label, as a ranked point layer: places where the model&apos;s map is in doubt and that differ from what is labelled and from one another.

Labels drawn at these places teach; they are no sample and must not judge the map.</source>
        <translation>Nomme des lieux qui méritent une étiquette, en une couche de points classés : des lieux où la carte du modèle est en doute et qui diffèrent de ce qui est étiqueté et entre eux.

Les étiquettes tracées là instruisent ; elles ne sont pas un échantillon et ne doivent pas évaluer la carte.</translation>
    </message>
    <message>
        <source>needs data of</source>
        <translation>exige des données de</translation>
    </message>
    <message>
        <source>Neither run has logged a curve.</source>
        <translation>Aucune des deux exécutions n’a enregistré de courbe.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>networks tried</source>
        <translation>réseaux essayés</translation>
    </message>
    <message>
        <source>new GeoPackage</source>
        <translation>nouveau GeoPackage</translation>
    </message>
    <message>
        <source>New jobs use these settings; jobs under way keep theirs.</source>
        <translation>Les nouvelles tâches utilisent ces paramètres ; celles en cours gardent les leurs.</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lieu suivant</translation>
    </message>
    <message>
        <source>Next place (N)</source>
        <translation>Lieu suivant (N)</translation>
    </message>
    <message>
        <source>Next place to label</source>
        <translation>Lieu suivant à étiqueter</translation>
    </message>
    <message>
        <source>Next point (N)</source>
        <translation>Point suivant (N)</translation>
    </message>
    <message>
        <source>Next: pretrain on this imagery (Pretrain), or train on your polygons at once (Train).</source>
        <translation>Ensuite : préentraîner sur cette imagerie (Préentraîner), ou entraîner tout de suite avec vos polygones (Entraîner).</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>No band of “{}” is ticked on the Data page.</source>
        <translation>Aucune bande de « {} » n’est cochée sur la page Données.</translation>
    </message>
    <message>
        <source>no class attribute</source>
        <translation>aucun attribut de classe</translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation>aucune classe encore</translation>
    </message>
    <message>
        <source>No data: {bad}. Kept: {kept}.</source>
        <translation>Sans données : {bad}. Gardés : {kept}.</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>aucune différence</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>aucun chiffre</translation>
    </message>
    <message>
        <source>No map was chosen, or it cannot be opened.</source>
        <translation>Aucune carte n’a été choisie, ou elle ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>No mask</source>
        <translation>Sans masque</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>sans masque</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>No place was given to be similar to.</source>
        <translation>Aucun lieu de comparaison n’a été donné.</translation>
    </message>
    <message>
        <source>No places yet.</source>
        <translation>Aucun lieu encore.</translation>
    </message>
    <message>
        <source>No pretraining is running.</source>
        <translation>Aucun préentraînement n’est en cours.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>aucun raster</translation>
    </message>
    <message>
        <source>No raster to learn from yet. Add the image you want to map.</source>
        <translation>Pas encore de raster à apprendre. Ajoutez l’image que vous voulez cartographier.</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>Aucune exécution n’est sélectionnée.</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Aucune exécution ne correspond au filtre.</translation>
    </message>
    <message>
        <source>No runs yet.

Start with Data: tick a raster, then pretrain on it or train on your polygons.</source>
        <translation>Aucune exécution encore.

Commencez par Données : cochez un raster, puis préentraînez dessus ou entraînez avec vos polygones.</translation>
    </message>
    <message>
        <source>no such curve</source>
        <translation>pas de telle courbe</translation>
    </message>
    <message>
        <source>nodata value</source>
        <translation>valeur nulle (NoData)</translation>
    </message>
    <message>
        <source>noise of the labels</source>
        <translation>bruit des étiquettes</translation>
    </message>
    <message>
        <source>Noisy labels</source>
        <translation>Étiquettes bruitées</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>None (random weights)</source>
        <translation>Aucun (poids aléatoires)</translation>
    </message>
    <message>
        <source>none set in QGIS</source>
        <translation>aucun défini dans QGIS</translation>
    </message>
    <message>
        <source>none. {cause} {remedy}</source>
        <translation>aucun. {cause} {remedy}</translation>
    </message>
    <message>
        <source>normalisation in the head</source>
        <translation>normalisation dans la tête</translation>
    </message>
    <message>
        <source>normalisation of what is predicted</source>
        <translation>normalisation de ce qui est prédit</translation>
    </message>
    <message>
        <source>Not accepted: every part is smaller than the smallest part wanted.</source>
        <translation>Non accepté : chaque partie est plus petite que la plus petite voulue.</translation>
    </message>
    <message>
        <source>Not accepted: no file was chosen. Your clicks are kept.</source>
        <translation>Non accepté : aucun fichier n’a été choisi. Vos clics sont gardés.</translation>
    </message>
    <message>
        <source>Not accepted: the layer has no class yet. Add one with + on the toolbar.</source>
        <translation>Non accepté : la couche n’a pas encore de classe. Ajoutez-en une avec + sur la barre d’outils.</translation>
    </message>
    <message>
        <source>Not accepted: the polygon layer is gone. Your clicks are kept.</source>
        <translation>Non accepté : la couche de polygones a disparu. Vos clics sont gardés.</translation>
    </message>
    <message>
        <source>not counted yet, “Prepare now” counts them.</source>
        <translation>pas encore comptés, « Préparer maintenant » les compte.</translation>
    </message>
    <message>
        <source>not installed yet</source>
        <translation>pas encore installé</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Not saved: cancelled.</source>
        <translation>Non enregistré : annulé.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Nothing (random weights)</source>
        <translation>Rien (poids aléatoires)</translation>
    </message>
    <message>
        <source>Nothing can be written into the shared folder ({}).</source>
        <translation>Rien ne peut être écrit dans le dossier partagé ({}).</translation>
    </message>
    <message>
        <source>Nothing is fetched; what is missing is named.</source>
        <translation>Rien n’est téléchargé ; ce qui manque est nommé.</translation>
    </message>
    <message>
        <source>Nothing is suggested in or beside them.</source>
        <translation>Rien n’est suggéré dedans ni à côté.</translation>
    </message>
    <message>
        <source>Nothing was found here.</source>
        <translation>Rien n’a été trouvé ici.</translation>
    </message>
    <message>
        <source>Nothing was learned in this scene yet.</source>
        <translation>Rien n’a encore été appris dans cette scène.</translation>
    </message>
    <message>
        <source>Number of steps</source>
        <translation>Nombre d’étapes</translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation>NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>Carte graphique NVIDIA</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Carte graphique NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Décalage</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>décalage</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Anciennes</translation>
    </message>
    <message>
        <source>One attention head, or the mean of all.</source>
        <translation>Une tête d’attention, ou la moyenne de toutes.</translation>
    </message>
    <message>
        <source>One band for each class.</source>
        <translation>Une bande pour chaque classe.</translation>
    </message>
    <message>
        <source>One band of their mean, one band for each head, or attention traced through all blocks.</source>
        <translation>Une bande pour leur moyenne, une bande par tête, ou l’attention suivie à travers tous les blocs.</translation>
    </message>
    <message>
        <source>one band, attention traced through all blocks (not for models of two sensors)</source>
        <translation>une bande, l’attention suivie à travers tous les blocs (pas pour les modèles à deux capteurs)</translation>
    </message>
    <message>
        <source>one band, the mean of the heads</source>
        <translation>une bande, la moyenne des têtes</translation>
    </message>
    <message>
        <source>One class for each pixel, with legend and colours.</source>
        <translation>Une classe par pixel, avec légende et couleurs.</translation>
    </message>
    <message>
        <source>One of the scenes ticked on the Data page.</source>
        <translation>L’une des scènes cochées sur la page Données.</translation>
    </message>
    <message>
        <source>One place; “…” picks it from the map.</source>
        <translation>Un lieu ; « … » le prend sur la carte.</translation>
    </message>
    <message>
        <source>One scene each</source>
        <translation>Une scène chacun</translation>
    </message>
    <message>
        <source>One scene each group</source>
        <translation>Une scène par groupe</translation>
    </message>
    <message>
        <source>One scene each: several places or dates. Bands of one scene: files on top of each other. Each group: the layers of a group are one scene.</source>
        <translation>Une scène chacun : plusieurs lieux ou dates. Bandes d’une même scène : des fichiers superposés. Une scène par groupe : les couches d’un groupe sont une scène.</translation>
    </message>
    <message>
        <source>one value for each patch</source>
        <translation>une valeur par patch</translation>
    </message>
    <message>
        <source>One “here = there” a line: the same folder as this and as the other computer call it. Runs go into the first one.</source>
        <translation>Un « ici = là-bas » par ligne : le même dossier, tel que le nomment cet ordinateur et l’autre. Les exécutions vont dans le premier.</translation>
    </message>
    <message>
        <source>Only the selected polygons count if some are selected.</source>
        <translation>Seuls les polygones sélectionnés comptent s’il y en a.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Open raster files and add them to the project</source>
        <translation>Ouvrir des fichiers raster et les ajouter au projet</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Open the files and say what is in them</source>
        <translation>Ouvrir les fichiers et dire ce qu’ils contiennent</translation>
    </message>
    <message>
        <source>Open the HTML report in the browser</source>
        <translation>Ouvrir le rapport HTML dans le navigateur</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Ouvrir le dossier de l’exécution</translation>
    </message>
    <message>
        <source>optical reflectance</source>
        <translation>réflectance optique</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Options…</translation>
    </message>
    <message>
        <source>Order of runs</source>
        <translation>Ordre des exécutions</translation>
    </message>
    <message>
        <source>Other runs were made with them: {}. Those stay, but cannot be repeated.</source>
        <translation>D’autres exécutions ont été faites avec elles : {}. Celles-là restent, mais ne peuvent être répétées.</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>PAN</source>
        <translation>PAN</translation>
    </message>
    <message>
        <source>Part of the run&apos;s folder name. Empty: the first layer&apos;s.</source>
        <translation>Partie du nom du dossier de l’exécution. Vide : celui de la première couche.</translation>
    </message>
    <message>
        <source>Parts and holes smaller than that are left out.</source>
        <translation>Les parties et les trous plus petits sont écartés.</translation>
    </message>
    <message>
        <source>parts of the validation (folds)</source>
        <translation>parties de la validation (plis)</translation>
    </message>
    <message>
        <source>Parts the scene into groups that a pretrained network sees as alike (k-means of its tokens).

Clusters are numbered by size and mean nothing until you look at them: they are no land-cover map, but a quick way to see what could be told apart before labels are drawn.</source>
        <translation>Divise la scène en groupes qu’un réseau préentraîné voit comme semblables (k-means de ses tokens).

Les groupes (clusters) sont numérotés par taille et ne signifient rien avant que vous les regardiez : ce n’est pas une carte d’occupation du sol, mais un moyen rapide de voir ce qui pourrait être distingué avant de tracer des étiquettes.</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Patchs</translation>
    </message>
    <message>
        <source>Patchwork</source>
        <translation>Patchwork</translation>
    </message>
    <message>
        <source>Patchwork computes in a Python environment of its own. QGIS&apos;s Python stays as it is.</source>
        <translation>Patchwork calcule dans un environnement Python à lui. Le Python de QGIS reste tel quel.</translation>
    </message>
    <message>
        <source>Patchwork help</source>
        <translation>Aide de Patchwork</translation>
    </message>
    <message>
        <source>Patchwork is ready: {}.</source>
        <translation>Patchwork est prêt : {}.</translation>
    </message>
    <message>
        <source>Patchwork&apos;s environment was removed ({:.1f} GB). Runs and maps are still there.</source>
        <translation>L’environnement de Patchwork a été supprimé ({:.1f} Go). Les exécutions et les cartes sont toujours là.</translation>
    </message>
    <message>
        <source>Patchwork: pretrain, train on polygons, map</source>
        <translation>Patchwork : préentraîner, entraîner avec des polygones, cartographier</translation>
    </message>
    <message>
        <source>path</source>
        <translation>chemin</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pau&amp;se</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Pick one from the map, or choose a point layer.</source>
        <translation>Choisissez-en un sur la carte, ou une couche de points.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Taille de pixel</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Pixels across</source>
        <translation>Pixels en largeur</translation>
    </message>
    <message>
        <source>pixels blended between tiles</source>
        <translation>pixels fondus entre tuiles</translation>
    </message>
    <message>
        <source>pixels drawn, at most</source>
        <translation>pixels tirés, au plus</translation>
    </message>
    <message>
        <source>pixels of a class in a block, at most</source>
        <translation>pixels d’une classe dans un bloc, au plus</translation>
    </message>
    <message>
        <source>pixels of a polygon, at most</source>
        <translation>pixels d’un polygone, au plus</translation>
    </message>
    <message>
        <source>Pixels of the image</source>
        <translation>Pixels de l’image</translation>
    </message>
    <message>
        <source>Pixels that the product&apos;s own mask marks become no data.</source>
        <translation>Les pixels que marque le masque du produit deviennent sans données.</translation>
    </message>
    <message>
        <source>pixels that train a classifier</source>
        <translation>pixels qui entraînent un classifieur</translation>
    </message>
    <message>
        <source>Place to be similar to</source>
        <translation>Lieu auquel ressembler</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>places avoided</source>
        <translation>lieux évités</translation>
    </message>
    <message>
        <source>Places looked at in one step. Automatic fits the memory.</source>
        <translation>Lieux regardés en une étape. Automatique s’adapte à la mémoire.</translation>
    </message>
    <message>
        <source>Places that are unlike, as points</source>
        <translation>Lieux dissemblables, en points</translation>
    </message>
    <message>
        <source>places wanted</source>
        <translation>lieux voulus</translation>
    </message>
    <message>
        <source>Point at a place to see where it looks. A click holds it, Escape lets it go.</source>
        <translation>Désignez un lieu pour voir où il regarde. Un clic le retient, Échap le libère.</translation>
    </message>
    <message>
        <source>Point {number} of {count}, {labelled} labelled</source>
        <translation>Point {number} sur {count}, {labelled} étiquetés</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points for the classes</source>
        <translation>Points pour les classes</translation>
    </message>
    <message>
        <source>points for the classes</source>
        <translation>points pour les classes</translation>
    </message>
    <message>
        <source>Points in every class: with fewer its own figures are rough.</source>
        <translation>Points dans chaque classe : avec moins, ses propres chiffres sont grossiers.</translation>
    </message>
    <message>
        <source>Points of a random sample, a dense map, or polygons. Never the polygons you trained on.</source>
        <translation>Points d’un échantillon aléatoire, carte dense ou polygones. Jamais les polygones de l’entraînement.</translation>
    </message>
    <message>
        <source>Points of each class at least</source>
        <translation>Points par classe au moins</translation>
    </message>
    <message>
        <source>points that were drawn at random</source>
        <translation>des points tirés au hasard</translation>
    </message>
    <message>
        <source>points wanted</source>
        <translation>points voulus</translation>
    </message>
    <message>
        <source>&amp;Polygon layer</source>
        <translation>Couche de &amp;polygones</translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation>Couche de polygones de la zone</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>polygones</translation>
    </message>
    <message>
        <source>Polygons drawn already</source>
        <translation>Polygones déjà tracés</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygones d’une couche</translation>
    </message>
    <message>
        <source>Polygons of similar places</source>
        <translation>Polygones des lieux semblables</translation>
    </message>
    <message>
        <source>Polygons you have: nothing is suggested in or beside them.</source>
        <translation>Polygones que vous avez : rien n’est suggéré dedans ni à côté.</translation>
    </message>
    <message>
        <source>Power (radar, linear)</source>
        <translation>Puissance (radar, linéaire)</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Précision</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>precision of numbers</source>
        <translation>précision des nombres</translation>
    </message>
    <message>
        <source>preference for rare classes</source>
        <translation>préférence pour les classes rares</translation>
    </message>
    <message>
        <source>Prepare &amp;now</source>
        <translation>Préparer mai&amp;ntenant</translation>
    </message>
    <message>
        <source>Prepare rasters</source>
        <translation>Préparer des rasters</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>en préparation</translation>
    </message>
    <message>
        <source>Press the number of the class you see in the framed pixel, then N for the next point.</source>
        <translation>Appuyez sur le numéro de la classe que vous voyez dans le pixel encadré, puis sur N pour le point suivant.</translation>
    </message>
    <message>
        <source>Pretrain</source>
        <translation>Préentraîner</translation>
    </message>
    <message>
        <source>Pretrain a backbone</source>
        <translation>Préentraîner un réseau de base</translation>
    </message>
    <message>
        <source>Pretrained backbone</source>
        <translation>Réseau de base préentraîné</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>Préentraînement</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lieu précédent</translation>
    </message>
    <message>
        <source>Previous place (Shift+N)</source>
        <translation>Lieu précédent (Maj+N)</translation>
    </message>
    <message>
        <source>Previous place to label</source>
        <translation>Lieu précédent à étiqueter</translation>
    </message>
    <message>
        <source>Previous point (Shift+N)</source>
        <translation>Point précédent (Maj+N)</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Composantes principales</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>composantes principales</translation>
    </message>
    <message>
        <source>Pro&amp;babilities</source>
        <translation>Pr&amp;obabilités</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilités</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>probabilités</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>processor threads</source>
        <translation>fils du processeur</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Product folders, web layers, all rasters of a group, results</source>
        <translation>Dossiers de produits, couches web, tous les rasters d’un groupe, résultats</translation>
    </message>
    <message>
        <source>Product: {}</source>
        <translation>Produit : {}</translation>
    </message>
    <message>
        <source>prototypes</source>
        <translation>prototypes</translation>
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
        <translation>Fichier publié</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>Poids publiés</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>P&amp;ython there</source>
        <translation>P&amp;ython là-bas</translation>
    </message>
    <message>
        <source>Python {} could not be fetched ({}).</source>
        <translation>Python {} n’a pas pu être téléchargé ({}).</translation>
    </message>
    <message>
        <source>Python {} with PyTorch {} works: {}.</source>
        <translation>Python {} avec PyTorch {} fonctionne : {}.</translation>
    </message>
    <message>
        <source>Python {}, PyTorch {}, {}; made {}, {}</source>
        <translation>Python {}, PyTorch {}, {} ; créé {}, {}</translation>
    </message>
    <message>
        <source>&amp;Quick (forest only)</source>
        <translation>Rapide (forêt &amp;seule)</translation>
    </message>
    <message>
        <source>Quick: the random forest alone</source>
        <translation>Rapide : la forêt aléatoire seule</translation>
    </message>
    <message>
        <source>radar brightness varied by, dB</source>
        <translation>luminosité radar variée de, dB</translation>
    </message>
    <message>
        <source>radar in decibels</source>
        <translation>radar en décibels</translation>
    </message>
    <message>
        <source>radar with a negative median is dB, everything else is scaled band by band</source>
        <translation>un radar à médiane négative est en dB, tout le reste est mis à l’échelle bande par bande</translation>
    </message>
    <message>
        <source>radar&apos;s look direction kept</source>
        <translation>direction de visée du radar conservée</translation>
    </message>
    <message>
        <source>radar, linear amplitude</source>
        <translation>radar, amplitude linéaire</translation>
    </message>
    <message>
        <source>radar, linear power</source>
        <translation>radar, puissance linéaire</translation>
    </message>
    <message>
        <source>Random (control)</source>
        <translation>Aléatoires (témoin)</translation>
    </message>
    <message>
        <source>Random points to draw</source>
        <translation>Points aléatoires à tirer</translation>
    </message>
    <message>
        <source>Random weights show what attention looks like without any learning.</source>
        <translation>Des poids aléatoires montrent à quoi ressemble l’attention sans aucun apprentissage.</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>raster</translation>
    </message>
    <message>
        <source>Raster layers</source>
        <translation>Couches raster</translation>
    </message>
    <message>
        <source>Raster of class codes</source>
        <translation>Raster de codes de classe</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Rasters</translation>
    </message>
    <message>
        <source>Rasters and products</source>
        <translation>Rasters et produits</translation>
    </message>
    <message>
        <source>Ras&amp;ters are</source>
        <translation>Rast&amp;ers</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>Lecture des exécutions…</translation>
    </message>
    <message>
        <source>Reading {} …</source>
        <translation>Lecture de {} …</translation>
    </message>
    <message>
        <source>Reads the rasters once: grid, bands, roles, units, statistics and the share of valid pixels; and decodes them into the tile cache, so that training starts at once. Optional: training does it too.</source>
        <translation>Lit les rasters une fois : grille, bandes, rôles, unités, statistiques et part des pixels valides ; et les décode dans le cache de tuiles, pour que l’entraînement commence aussitôt. Facultatif : l’entraînement le fait aussi.</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Ré&amp;férence</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>Reference points or polygons</source>
        <translation>Points ou polygones de référence</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Réflectance</translation>
    </message>
    <message>
        <source>reflectance, 0 to about 1</source>
        <translation>réflectance, de 0 à environ 1</translation>
    </message>
    <message>
        <source>Relative (0 = uniform)</source>
        <translation>Relative (0 = uniforme)</translation>
    </message>
    <message>
        <source>Relative: log2 of attention against uniform, comparable between windows. Share: raw softmax values.</source>
        <translation>Relative : log2 de l’attention par rapport à l’uniforme, comparable entre fenêtres. Part : valeurs softmax brutes.</translation>
    </message>
    <message>
        <source>relative; 0 looks there as much as anywhere, +1 twice as much</source>
        <translation>relative ; 0 y regarde autant qu’ailleurs, +1 deux fois plus</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Suppri&amp;mer…</translation>
    </message>
    <message>
        <source>Removing the environment…</source>
        <translation>Suppression de l’environnement…</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Réparer</translation>
    </message>
    <message>
        <source>repeats of the validation</source>
        <translation>répétitions de la validation</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>Rapp&amp;ort</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report against a reference</source>
        <translation>Rapport face à une référence</translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation>Rapport : {}</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Resolution: {own} {unit}, about {gsd}</source>
        <translation>Résolution : {own} {unit}, environ {gsd}</translation>
    </message>
    <message>
        <source>Resolution: {}</source>
        <translation>Résolution : {}</translation>
    </message>
    <message>
        <source>Resolution: {}, in an unknown unit</source>
        <translation>Résolution : {}, dans une unité inconnue</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>R&amp;eprendre</translation>
    </message>
    <message>
        <source>Resuming would end the same way: change that, then start a new run.</source>
        <translation>Reprendre finirait de même : changez cela, puis lancez une nouvelle exécution.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>rôles</translation>
    </message>
    <message>
        <source>Roles of the bands</source>
        <translation>Rôles des bandes</translation>
    </message>
    <message>
        <source>Roll-out through all blocks</source>
        <translation>Roll-out à travers les blocs</translation>
    </message>
    <message>
        <source>Rounds of training</source>
        <translation>Tours d’entraînement</translation>
    </message>
    <message>
        <source>rule of choice</source>
        <translation>règle de choix</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Run again: {}</source>
        <translation>Relancer : {}</translation>
    </message>
    <message>
        <source>Run aga&amp;in…</source>
        <translation>Re&amp;lancer…</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Dossier de l’exécution</translation>
    </message>
    <message>
        <source>Run folder: {}</source>
        <translation>Dossier de l’exécution : {}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Running on {}</source>
        <translation>Calcul sur {}</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Runs made by hand are listed where their folder lies in
{}</source>
        <translation>Les exécutions lancées à la main apparaissent ici si leur dossier se trouve dans
{}</translation>
    </message>
    <message>
        <source>Runs, environments and caches lie here. The environment variable PATCHWORK_HOME moves it.</source>
        <translation>Exécutions, environnements et caches s’y trouvent. La variable d’environnement PATCHWORK_HOME déplace ce dossier.</translation>
    </message>
    <message>
        <source>Same for every class</source>
        <translation>Autant pour chaque classe</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>échantillon</translation>
    </message>
    <message>
        <source>sample points drawn</source>
        <translation>points d’échantillon tirés</translation>
    </message>
    <message>
        <source>Sample to check a map</source>
        <translation>Échantillon pour vérifier une carte</translation>
    </message>
    <message>
        <source>Sample to label</source>
        <translation>Échantillon à étiqueter</translation>
    </message>
    <message>
        <source>samples a second</source>
        <translation>échantillons par seconde</translation>
    </message>
    <message>
        <source>samples at once (batch)</source>
        <translation>échantillons à la fois (lot)</translation>
    </message>
    <message>
        <source>samples remembered for the contrast</source>
        <translation>échantillons mémorisés pour le contraste</translation>
    </message>
    <message>
        <source>Satellite product, instead of layers</source>
        <translation>Produit satellite, à la place de couches</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save a &amp;web layer (XYZ, WMS) as raster…</source>
        <translation>Enregistrer une couche &amp;web (XYZ, WMS) comme raster…</translation>
    </message>
    <message>
        <source>Saves what the map window shows now. These are pictures, red, green and blue: no measured values.</source>
        <translation>Enregistre ce que montre la fenêtre de carte. Ce sont des images, en rouge, vert et bleu : pas de valeurs mesurées.</translation>
    </message>
    <message>
        <source>Say where to keep the answers.</source>
        <translation>Dites où garder les réponses.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>échelle</translation>
    </message>
    <message>
        <source>Scale, offset</source>
        <translation>Échelle, décalage</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>Mis à l’échelle</translation>
    </message>
    <message>
        <source>scaled, the file&apos;s own numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>mis à l’échelle, les nombres mêmes du fichier ; chaque bande est ramenée à la moyenne 0 et à la dispersion 1 avant l’apprentissage</translation>
    </message>
    <message>
        <source>Sce&amp;ne</source>
        <translation>&amp;Scène</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>scène</translation>
    </message>
    <message>
        <source>Score from which a place becomes a polygon, 1 = the same. Automatic parts all scores into two groups (Otsu); for something rare choose a higher one after a look at the raster.</source>
        <translation>Score à partir duquel un lieu devient un polygone, 1 = identique. Automatique sépare tous les scores en deux groupes (Otsu) ; pour quelque chose de rare, choisissez-en un plus élevé après avoir regardé le raster.</translation>
    </message>
    <message>
        <source>Score from which a place is similar</source>
        <translation>Score à partir duquel un lieu est semblable</translation>
    </message>
    <message>
        <source>Score the whole scene by what is like these places (Enter)</source>
        <translation>Noter toute la scène selon ce qui ressemble à ces lieux (Entrée)</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Seconde exécution</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>seed of chance</source>
        <translation>graine aléatoire</translation>
    </message>
    <message>
        <source>SegFormer&apos;s decoder</source>
        <translation>Décodeur de SegFormer</translation>
    </message>
    <message>
        <source>Select one run to write its note.</source>
        <translation>Sélectionnez une seule exécution pour écrire sa note.</translation>
    </message>
    <message>
        <source>Select two runs to see what differs</source>
        <translation>Sélectionnez deux exécutions pour voir ce qui diffère</translation>
    </message>
    <message>
        <source>Selec&amp;ted polygons only</source>
        <translation>Sé&amp;lection seulement</translation>
    </message>
    <message>
        <source>selected {}</source>
        <translation>sélection {}</translation>
    </message>
    <message>
        <source>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, or a role for each between commas. Empty: as published, else by their number.</source>
        <translation>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, ou un rôle pour chacun, séparés par des virgules. Vide : comme publié, sinon d’après leur nombre.</translation>
    </message>
    <message>
        <source>Set by the environment variable {}, which goes before this setting.</source>
        <translation>Défini par la variable d’environnement {}, qui l’emporte sur ce paramètre.</translation>
    </message>
    <message>
        <source>Set up Patchwork</source>
        <translation>Configurer Patchwork</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>Confi&amp;gurer…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Settings of the method</source>
        <translation>Paramètres de la méthode</translation>
    </message>
    <message>
        <source>Several places or dates with the same bands, instead of one stack.</source>
        <translation>Plusieurs lieux ou dates aux mêmes bandes, au lieu d’un seul empilement.</translation>
    </message>
    <message>
        <source>share drawn at random</source>
        <translation>part tirée au hasard</translation>
    </message>
    <message>
        <source>share hidden</source>
        <translation>part cachée</translation>
    </message>
    <message>
        <source>share of a window that overlaps</source>
        <translation>part d’une fenêtre en chevauchement</translation>
    </message>
    <message>
        <source>share of labels falsified</source>
        <translation>part des étiquettes faussées</translation>
    </message>
    <message>
        <source>share of paths dropped</source>
        <translation>part des chemins abandonnés (drop path)</translation>
    </message>
    <message>
        <source>share of samples that lose a sensor</source>
        <translation>part des échantillons qui perdent un capteur</translation>
    </message>
    <message>
        <source>Share of the attention in an additional mask</source>
        <translation>Part de l’attention dans un masque de plus</translation>
    </message>
    <message>
        <source>share of the attention in the mask</source>
        <translation>part de l’attention dans le masque</translation>
    </message>
    <message>
        <source>share of the crop in a large view</source>
        <translation>part de la découpe dans une grande vue</translation>
    </message>
    <message>
        <source>share of the crop in a small view</source>
        <translation>part de la découpe dans une petite vue</translation>
    </message>
    <message>
        <source>share of the crop in a view</source>
        <translation>part de la découpe dans une vue</translation>
    </message>
    <message>
        <source>share of the disk for decoded imagery</source>
        <translation>part du disque pour l’imagerie décodée</translation>
    </message>
    <message>
        <source>Share of the free disk for the tile cache</source>
        <translation>Part du disque libre pour le cache de tuiles</translation>
    </message>
    <message>
        <source>share of the memory for training windows</source>
        <translation>part de la mémoire pour les fenêtres d’entraînement</translation>
    </message>
    <message>
        <source>share of the pixels that teach</source>
        <translation>part des pixels qui enseignent</translation>
    </message>
    <message>
        <source>share of the places compared</source>
        <translation>part des lieux comparés</translation>
    </message>
    <message>
        <source>share of the steps that warms up</source>
        <translation>part des étapes de mise en route (warm-up)</translation>
    </message>
    <message>
        <source>share of the steps until then</source>
        <translation>part des étapes jusque-là</translation>
    </message>
    <message>
        <source>share of the steps with a frozen backbone</source>
        <translation>part des étapes avec le réseau de base figé</translation>
    </message>
    <message>
        <source>Share of the window</source>
        <translation>Part de la fenêtre</translation>
    </message>
    <message>
        <source>share of time spent waiting for data</source>
        <translation>part du temps passée à attendre les données</translation>
    </message>
    <message>
        <source>Share that changed</source>
        <translation>Part qui a changé</translation>
    </message>
    <message>
        <source>Shared fol&amp;ders</source>
        <translation>&amp;Dossiers partagés</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (beta)</source>
        <translation>acuité de la perte du spectre (bêta)</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (gamma)</source>
        <translation>acuité de la perte du spectre (gamma)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Montrer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show lo&amp;g</source>
        <translation>Affic&amp;her le journal</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>Voir l’exécution</translation>
    </message>
    <message>
        <source>Show &amp;side by side</source>
        <translation>Montrer cô&amp;te à côte</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Montrer le dossier dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Montrer la carte</translation>
    </message>
    <message>
        <source>Show the polygon in the map window</source>
        <translation>Montrer le polygone dans la fenêtre de carte</translation>
    </message>
    <message>
        <source>Show what a click would give where the pointer rests</source>
        <translation>Montrer ce que donnerait un clic là où s’arrête le pointeur</translation>
    </message>
    <message>
        <source>Shows the runs in which every word occurs.</source>
        <translation>Montre les exécutions où figure chaque mot.</translation>
    </message>
    <message>
        <source>Shows what a pretrained network tells apart: the directions in which its tokens differ most, as bands; the first three are drawn as red, green and blue.

Equal colours mean that the network sees the same. Fitted on a sample of the scene; signs are fixed, so that the same scene gets the same colours again.</source>
        <translation>Montre ce qu’un réseau préentraîné distingue : les directions où ses tokens diffèrent le plus, en bandes ; les trois premières sont affichées en rouge, vert et bleu.

Des couleurs égales signifient que le réseau voit la même chose. Ajusté sur un échantillon de la scène ; les signes sont fixés, pour que la même scène reprenne les mêmes couleurs.</translation>
    </message>
    <message>
        <source>Shows where a patch looks, not why a class was chosen.</source>
        <translation>Montre où regarde un patch, non pourquoi une classe a été choisie.</translation>
    </message>
    <message>
        <source>side of a crop, pixels</source>
        <translation>côté d’une découpe, pixels</translation>
    </message>
    <message>
        <source>side of a hidden block, pixels</source>
        <translation>côté d’un bloc caché, pixels</translation>
    </message>
    <message>
        <source>side of a large view, pixels</source>
        <translation>côté d’une grande vue, pixels</translation>
    </message>
    <message>
        <source>side of a patch, pixels</source>
        <translation>côté d’un patch, pixels</translation>
    </message>
    <message>
        <source>side of a picture, pixels</source>
        <translation>côté d’une image, pixels</translation>
    </message>
    <message>
        <source>side of a place, pixels</source>
        <translation>côté d’un lieu, pixels</translation>
    </message>
    <message>
        <source>side of a small view, pixels</source>
        <translation>côté d’une petite vue, pixels</translation>
    </message>
    <message>
        <source>side of a tile, pixels</source>
        <translation>côté d’une tuile, pixels</translation>
    </message>
    <message>
        <source>side of a window, pixels</source>
        <translation>côté d’une fenêtre, pixels</translation>
    </message>
    <message>
        <source>side of falsified squares, pixels</source>
        <translation>côté des carrés faussés, pixels</translation>
    </message>
    <message>
        <source>Side of the pieces of imagery the network looks at.</source>
        <translation>Côté des morceaux d’imagerie que regarde le réseau.</translation>
    </message>
    <message>
        <source>Similar places</source>
        <translation>Lieux semblables</translation>
    </message>
    <message>
        <source>Similar places: click on what you look for and find more of it in the whole scene</source>
        <translation>Lieux semblables : cliquer sur ce que vous cherchez et en trouver d’autres dans toute la scène</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similarité</translation>
    </message>
    <message>
        <source>simplification of outlines, pixels</source>
        <translation>simplification des contours, pixels</translation>
    </message>
    <message>
        <source>Simplify outlines within half a pixel</source>
        <translation>Simplifier les contours à moins d’un demi-pixel</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Taill&amp;e</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>size of the gradient</source>
        <translation>taille du gradient</translation>
    </message>
    <message>
        <source>size of the network</source>
        <translation>taille du réseau</translation>
    </message>
    <message>
        <source>size of {} in bytes</source>
        <translation>taille de {} en octets</translation>
    </message>
    <message>
        <source>Size: {width} × {height} pixels</source>
        <translation>Taille : {width} × {height} pixels</translation>
    </message>
    <message>
        <source>Sleep after the present step</source>
        <translation>Suspendre après l’étape en cours</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petite</translation>
    </message>
    <message>
        <source>Sm&amp;all views</source>
        <translation>Petites vue&amp;s</translation>
    </message>
    <message>
        <source>small views</source>
        <translation>petites vues</translation>
    </message>
    <message>
        <source>&amp;Smallest part</source>
        <translation>Plu&amp;s petite partie</translation>
    </message>
    <message>
        <source>smallest polygon, pixels</source>
        <translation>plus petit polygone, pixels</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>lissage</translation>
    </message>
    <message>
        <source>spectra varied</source>
        <translation>spectres variés</translation>
    </message>
    <message>
        <source>Standard error of the overall accuracy</source>
        <translation>Erreur type de l’exactitude globale</translation>
    </message>
    <message>
        <source>standard error wanted</source>
        <translation>erreur type voulue</translation>
    </message>
    <message>
        <source>Start a new run with these settings, or others</source>
        <translation>Lancer une nouvelle exécution avec ces paramètres, ou d’autres</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>Relancez.</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Démarrer quand même</translation>
    </message>
    <message>
        <source>Start drawin&amp;g attention</source>
        <translation>&amp;Dessiner l’attention</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Relancez quand vous voulez.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Relancez.</translation>
    </message>
    <message>
        <source>Start it again; it begins anew.</source>
        <translation>Relancez ; tout reprend du début.</translation>
    </message>
    <message>
        <source>Start mappin&amp;g</source>
        <translation>Carto&amp;graphier</translation>
    </message>
    <message>
        <source>Start mappin&amp;g and attention</source>
        <translation>Carto&amp;graphier, avec l’attention</translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation>&amp;Lancer l’exécution</translation>
    </message>
    <message>
        <source>Start one on the page Pretrain.</source>
        <translation>Lancez-en un sur la page Préentraîner.</translation>
    </message>
    <message>
        <source>Start pretrainin&amp;g</source>
        <translation>Prée&amp;ntraîner</translation>
    </message>
    <message>
        <source>Start the job; it goes on even when QGIS is closed.</source>
        <translation>Lancer la tâche ; elle continue même quand QGIS est fermé.</translation>
    </message>
    <message>
        <source>Start trainin&amp;g</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source>Starting the backend…</source>
        <translation>Démarrage du moteur…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>starts from</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>statistics of the teacher</source>
        <translation>statistiques de l’enseignant</translation>
    </message>
    <message>
        <source>Statistics, training and maps keep inside this area.</source>
        <translation>Statistiques, entraînement et cartes restent dans cette zone.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>étape</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>steps between checkpoints</source>
        <translation>étapes entre points de reprise</translation>
    </message>
    <message>
        <source>steps in which the prototypes rest</source>
        <translation>étapes où les prototypes restent fixes</translation>
    </message>
    <message>
        <source>steps of warm-up</source>
        <translation>étapes de mise en route (warm-up)</translation>
    </message>
    <message>
        <source>steps until the teacher&apos;s temperature</source>
        <translation>étapes jusqu’à la température de l’enseignant</translation>
    </message>
    <message>
        <source>Stop and leave nothing behind</source>
        <translation>Arrêter et ne rien laisser</translation>
    </message>
    <message>
        <source>Stop; what was done is kept and can be resumed</source>
        <translation>Arrêter ; ce qui a été fait est conservé et peut être repris</translation>
    </message>
    <message>
        <source>Stratified random points, answered by the dense reference. Empty: none.</source>
        <translation>Points aléatoires stratifiés, auxquels répond la référence dense. Vide : aucun.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Study attention</source>
        <translation>Étudier l’attention</translation>
    </message>
    <message>
        <source>Study: this model was trained on labels. Where they are this reference’s, it has seen the answers: study its pretrained backbone instead.</source>
        <translation>Étude : ce modèle a été entraîné avec des étiquettes. Si ce sont celles de cette référence, il a vu les réponses : étudiez plutôt son réseau de base préentraîné.</translation>
    </message>
    <message>
        <source>Study: {}</source>
        <translation>Étude : {}</translation>
    </message>
    <message>
        <source>Suggest places</source>
        <translation>Suggérer des lieux</translation>
    </message>
    <message>
        <source>Suggested places</source>
        <translation>Lieux suggérés</translation>
    </message>
    <message>
        <source>Table of changes</source>
        <translation>Table des changements</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Take the table as the legend has it</source>
        <translation>Prendre la table telle que la donne la légende</translation>
    </message>
    <message>
        <source>Take this point&apos;s answer back (Backspace)</source>
        <translation>Reprendre la réponse de ce point (Retour arrière)</translation>
    </message>
    <message>
        <source>Taken back out of {}.</source>
        <translation>Retiré de {}.</translation>
    </message>
    <message>
        <source>Teach the classes with your polygons. Four candidates are compared on held-out polygons; the best makes the map.</source>
        <translation>Apprendre les classes au réseau avec vos polygones. Quatre candidats sont comparés sur des polygones mis de côté ; le meilleur fait la carte.</translation>
    </message>
    <message>
        <source>temperature of the contrast</source>
        <translation>température du contraste</translation>
    </message>
    <message>
        <source>temperature of the student</source>
        <translation>température de l’élève</translation>
    </message>
    <message>
        <source>temperature of the teacher</source>
        <translation>température de l’enseignant</translation>
    </message>
    <message>
        <source>temperature of the teacher at first</source>
        <translation>température de l’enseignant au début</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>That many instead.</source>
        <translation>Plutôt ce nombre-là.</translation>
    </message>
    <message>
        <source>The algorithm was not prepared.</source>
        <translation>L’algorithme n’a pas été préparé.</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>La réponse n’a pas pu être écrite.</translation>
    </message>
    <message>
        <source>The answer is doubtful: the report says how much such answers matter</source>
        <translation>La réponse est douteuse : le rapport dit combien comptent de telles réponses</translation>
    </message>
    <message>
        <source>The area to work in</source>
        <translation>La zone de travail</translation>
    </message>
    <message>
        <source>The attribute that gets the class.</source>
        <translation>L’attribut qui reçoit la classe.</translation>
    </message>
    <message>
        <source>The attribute that holds the class.</source>
        <translation>L’attribut qui contient la classe.</translation>
    </message>
    <message>
        <source>The attribute that holds the class: a code or a name.</source>
        <translation>L’attribut qui contient la classe : un code ou un nom.</translation>
    </message>
    <message>
        <source>The attribute “{}” cannot hold “{}”.</source>
        <translation>L’attribut « {} » ne peut pas contenir « {} ».</translation>
    </message>
    <message>
        <source>The attribute “{}” holds numbers, “{}” is none.</source>
        <translation>L’attribut « {} » contient des nombres, « {} » n’en est pas un.</translation>
    </message>
    <message>
        <source>The attribute “{}” holds {} characters at most.</source>
        <translation>L’attribut « {} » contient au plus {} caractères.</translation>
    </message>
    <message>
        <source>the average of network and forest</source>
        <translation>la moyenne du réseau et de la forêt</translation>
    </message>
    <message>
        <source>The backend ended unexpectedly and is started again…</source>
        <translation>Le moteur s’est arrêté de façon inattendue et redémarre…</translation>
    </message>
    <message>
        <source>The backend is not running.</source>
        <translation>Le moteur ne tourne pas.</translation>
    </message>
    <message>
        <source>The backend is not running: see above.</source>
        <translation>Le moteur ne tourne pas : voir ci-dessus.</translation>
    </message>
    <message>
        <source>The backend is started again after an unexpected end. Jobs go on.</source>
        <translation>Le moteur redémarre après un arrêt inattendu. Les tâches continuent.</translation>
    </message>
    <message>
        <source>The backend starts again; your clicks are kept.</source>
        <translation>Le moteur redémarre ; vos clics sont gardés.</translation>
    </message>
    <message>
        <source>The backend&apos;s Python interpreter</source>
        <translation>L’interpréteur Python du moteur</translation>
    </message>
    <message>
        <source>the best by cross-validation, the simpler one where they are equally good</source>
        <translation>le meilleur par validation croisée, le plus simple à qualité égale</translation>
    </message>
    <message>
        <source>The best map of each class as PNG. Empty: in the run&apos;s folder.</source>
        <translation>La meilleure carte de chaque classe en PNG. Vide : dans le dossier de l’exécution.</translation>
    </message>
    <message>
        <source>The chosen file was not imported; “Start from” says why. Import another, or choose another start.</source>
        <translation>Le fichier choisi n’a pas été importé ; « Partir de » dit pourquoi. Importez-en un autre, ou choisissez un autre départ.</translation>
    </message>
    <message>
        <source>The class is there, but its colour was not kept in the file: {}</source>
        <translation>La classe est là, mais sa couleur n’a pas été conservée dans le fichier : {}</translation>
    </message>
    <message>
        <source>The class “{text}” of code {code} ({name}) is no whole number from 0 up. Empty leaves a code out.</source>
        <translation>La classe « {text} » du code {code} ({name}) n’est pas un nombre entier à partir de 0. Vide écarte un code.</translation>
    </message>
    <message>
        <source>The class “{}” exists already.</source>
        <translation>La classe « {} » existe déjà.</translation>
    </message>
    <message>
        <source>The curve appears once a network trains.</source>
        <translation>La courbe apparaît dès qu’un réseau s’entraîne.</translation>
    </message>
    <message>
        <source>The encoder</source>
        <translation>L’encodeur</translation>
    </message>
    <message>
        <source>the environment stands</source>
        <translation>l’environnement est en place</translation>
    </message>
    <message>
        <source>the fastest device of this computer</source>
        <translation>le périphérique le plus rapide de cet ordinateur</translation>
    </message>
    <message>
        <source>The first run stays as it is.</source>
        <translation>La première exécution reste telle quelle.</translation>
    </message>
    <message>
        <source>The folder of a run that left a land-cover map.</source>
        <translation>Le dossier d’une exécution qui a laissé une carte d’occupation du sol.</translation>
    </message>
    <message>
        <source>The folder that holds the wheels</source>
        <translation>Le dossier qui contient les wheels</translation>
    </message>
    <message>
        <source>The forest alone, within seconds: good for checking the polygons before the longer training.</source>
        <translation>La forêt seule, en quelques secondes : utile pour vérifier les polygones avant le long entraînement.</translation>
    </message>
    <message>
        <source>the forest with a majority filter</source>
        <translation>la forêt avec un filtre majoritaire</translation>
    </message>
    <message>
        <source>The GeoPackage of the points. Your answers are written into it.</source>
        <translation>Le GeoPackage des points. Vos réponses y sont écrites.</translation>
    </message>
    <message>
        <source>the image&apos;s own grid</source>
        <translation>la grille propre de l’image</translation>
    </message>
    <message>
        <source>The image&apos;s own grid, or one value for each patch.</source>
        <translation>La grille propre de l’image, ou une valeur par patch.</translation>
    </message>
    <message>
        <source>The installation was cancelled.</source>
        <translation>L’installation a été annulée.</translation>
    </message>
    <message>
        <source>The installation was ended from outside.</source>
        <translation>L’installation a été arrêtée de l’extérieur.</translation>
    </message>
    <message>
        <source>The interpreter that “make env” prints on that computer.</source>
        <translation>L’interpréteur que « make env » affiche sur cet ordinateur-là.</translation>
    </message>
    <message>
        <source>The job has said nothing so far.</source>
        <translation>La tâche n’a encore rien dit.</translation>
    </message>
    <message>
        <source>The job&apos;s worker is gone. Resume the run in Patchwork&apos;s dock, or see {}.</source>
        <translation>Le processus de la tâche a disparu. Reprenez l’exécution dans le panneau de Patchwork, ou voyez {}.</translation>
    </message>
    <message>
        <source>The label polygons</source>
        <translation>Les polygones étiquetés</translation>
    </message>
    <message>
        <source>The layer may not take this shape or class.</source>
        <translation>La couche n’accepte peut-être pas cette forme ou cette classe.</translation>
    </message>
    <message>
        <source>The layer&apos;s CRS cannot express this place.</source>
        <translation>Le SCR de la couche ne peut pas exprimer ce lieu.</translation>
    </message>
    <message>
        <source>The layer&apos;s own codes</source>
        <translation>Les codes propres de la couche</translation>
    </message>
    <message>
        <source>The legend stored before cannot be replaced.</source>
        <translation>La légende enregistrée auparavant ne peut pas être remplacée.</translation>
    </message>
    <message>
        <source>The legend’s table</source>
        <translation>La table de la légende</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>The map window</source>
        <translation>La fenêtre de carte</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this place.</source>
        <translation>Le système de coordonnées de la carte ne peut pas montrer ce lieu.</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this point.</source>
        <translation>Le système de coordonnées de la carte ne peut pas montrer ce point.</translation>
    </message>
    <message>
        <source>The method&apos;s own settings as JSON, for those who know them, such as {&quot;window&quot;: 512}.</source>
        <translation>Les paramètres propres de la méthode en JSON, pour qui les connaît, tels que {&quot;window&quot;: 512}.</translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation>Le modèle est en cours de lecture.</translation>
    </message>
    <message>
        <source>The model suits the scene.</source>
        <translation>Le modèle convient à la scène.</translation>
    </message>
    <message>
        <source>The model that helps to point: none, or a finished run of yours</source>
        <translation>Le modèle qui aide à désigner : aucun, ou l’une de vos exécutions terminées</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>ceux du modèle</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>le réseau</translation>
    </message>
    <message>
        <source>The network is the one you start from: the size sets steps and batch alone.</source>
        <translation>Le réseau est celui dont vous partez : la taille ne fixe que les étapes et le lot.</translation>
    </message>
    <message>
        <source>The new class has no name.</source>
        <translation>La nouvelle classe n’a pas de nom.</translation>
    </message>
    <message>
        <source>The object before this one is still being written: press Enter again.</source>
        <translation>L’objet précédent est encore en cours d’écriture : appuyez de nouveau sur Entrée.</translation>
    </message>
    <message>
        <source>the one that training chose</source>
        <translation>celui que l’entraînement a choisi</translation>
    </message>
    <message>
        <source>the patch&apos;s share of the window&apos;s attention</source>
        <translation>la part du patch dans l’attention de la fenêtre</translation>
    </message>
    <message>
        <source>The polygon could not be added.</source>
        <translation>Le polygone n’a pas pu être ajouté.</translation>
    </message>
    <message>
        <source>The polygons lie outside the chosen rasters.</source>
        <translation>Les polygones sont hors des rasters choisis.</translation>
    </message>
    <message>
        <source>The polygons stay; clicks are answered as if nothing had been accepted yet.</source>
        <translation>Les polygones restent ; les clics reçoivent une réponse comme si rien n’avait encore été accepté.</translation>
    </message>
    <message>
        <source>The polygons&apos; attribute that holds the class.</source>
        <translation>L’attribut des polygones qui contient la classe.</translation>
    </message>
    <message>
        <source>The polygons&apos; file could not be made. {}</source>
        <translation>Le fichier des polygones n’a pas pu être créé. {}</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>le processeur</translation>
    </message>
    <message>
        <source>The project has no polygon layer for the area: choose another area.</source>
        <translation>Le projet n’a pas de couche de polygones pour la zone : choisissez une autre zone.</translation>
    </message>
    <message>
        <source>The project has no polygon layer: digitise some polygons of each class first.</source>
        <translation>Le projet n’a pas de couche de polygones : numérisez d’abord quelques polygones de chaque classe.</translation>
    </message>
    <message>
        <source>The project has no raster to learn from: add one first.</source>
        <translation>Le projet n’a pas de raster à apprendre : ajoutez-en un d’abord.</translation>
    </message>
    <message>
        <source>The project has no web layer.</source>
        <translation>Le projet n’a pas de couche web.</translation>
    </message>
    <message>
        <source>The Python that runs Patchwork&apos;s backend. Empty: the environment that Patchwork installed.</source>
        <translation>Le Python qui exécute le moteur de Patchwork. Vide : l’environnement que Patchwork a installé.</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only.</source>
        <translation>Le mode rapide n’entraîne que la forêt.</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only: choose a forest, or leave the quick mode.</source>
        <translation>Le mode rapide n’entraîne que la forêt : choisissez une forêt, ou quittez le mode rapide.</translation>
    </message>
    <message>
        <source>the random forest on the bands</source>
        <translation>la forêt aléatoire sur les bandes</translation>
    </message>
    <message>
        <source>The raster has a CRS and this polygon layer has none.</source>
        <translation>Le raster a un SCR et cette couche de polygones n’en a pas.</translation>
    </message>
    <message>
        <source>The raster has no CRS and this polygon layer has one.</source>
        <translation>Le raster n’a pas de SCR et cette couche de polygones en a un.</translation>
    </message>
    <message>
        <source>The reference is</source>
        <translation>La référence est</translation>
    </message>
    <message>
        <source>The reference layer</source>
        <translation>La couche de référence</translation>
    </message>
    <message>
        <source>The roll-out goes through all blocks.</source>
        <translation>Le roll-out traverse tous les blocs.</translation>
    </message>
    <message>
        <source>The running pretraining does not learn from this scene.</source>
        <translation>Le préentraînement en cours n’apprend pas de cette scène.</translation>
    </message>
    <message>
        <source>The same in both ({})</source>
        <translation>Identique dans les deux ({})</translation>
    </message>
    <message>
        <source>The same job is under way already: {}.</source>
        <translation>La même tâche est déjà en cours : {}.</translation>
    </message>
    <message>
        <source>The same map and seed give the same points.</source>
        <translation>La même carte et la même graine donnent les mêmes points.</translation>
    </message>
    <message>
        <source>the same number for every class</source>
        <translation>le même nombre pour chaque classe</translation>
    </message>
    <message>
        <source>The same place in the other map. Close this panel to end the comparison.</source>
        <translation>Le même lieu dans l’autre carte. Fermez ce panneau pour terminer la comparaison.</translation>
    </message>
    <message>
        <source>The same seed gives the same result again.</source>
        <translation>La même graine redonne le même résultat.</translation>
    </message>
    <message>
        <source>The same seed gives the same result on the same machine.</source>
        <translation>La même graine donne le même résultat sur la même machine.</translation>
    </message>
    <message>
        <source>The sample names no classes.</source>
        <translation>L’échantillon ne nomme aucune classe.</translation>
    </message>
    <message>
        <source>The sample was taken out of the project: the labelling is over. Its answers are in its file.</source>
        <translation>L’échantillon a été retiré du projet : l’étiquetage est terminé. Ses réponses sont dans son fichier.</translation>
    </message>
    <message>
        <source>The scene is another one now: the clicks are gone.</source>
        <translation>La scène est maintenant une autre : les clics sont perdus.</translation>
    </message>
    <message>
        <source>The scene is another one now: the places are gone.</source>
        <translation>La scène est maintenant une autre : les lieux sont perdus.</translation>
    </message>
    <message>
        <source>The scene to point into: {}</source>
        <translation>La scène où désigner : {}</translation>
    </message>
    <message>
        <source>The server stopped answering while {} was fetched.</source>
        <translation>Le serveur a cessé de répondre pendant le téléchargement de {}.</translation>
    </message>
    <message>
        <source>The table leaves every code out.</source>
        <translation>La table écarte tous les codes.</translation>
    </message>
    <message>
        <source>The table of changes cannot be written: {}</source>
        <translation>La table des changements ne peut pas être écrite : {}</translation>
    </message>
    <message>
        <source>The terms it is published under. Empty: what is known of it.</source>
        <translation>Les conditions de sa publication. Vide : ce que l’on en sait.</translation>
    </message>
    <message>
        <source>The transformer&apos;s block, from 0 (sees the image) to the last (sees what it has made of it).</source>
        <translation>Le bloc du transformer, de 0 (voit l’image) au dernier (voit ce qu’il en a fait).</translation>
    </message>
    <message>
        <source>The very same was done already: {}. Its result would come out again.</source>
        <translation>La même chose a déjà été faite : {}. Le résultat serait identique.</translation>
    </message>
    <message>
        <source>The view is being read…</source>
        <translation>La vue est en cours de lecture…</translation>
    </message>
    <message>
        <source>The whole runs, results included (frees {})</source>
        <translation>Les exécutions entières, résultats compris (libère {})</translation>
    </message>
    <message>
        <source>Their bands are stacked in this order on the grid of the first layer.</source>
        <translation>Leurs bandes sont empilées dans cet ordre sur la grille de la première couche.</translation>
    </message>
    <message>
        <source>There are no suggested places: ask for some on the Map page.</source>
        <translation>Il n’y a pas de lieux suggérés : demandez-en sur la page Carte.</translation>
    </message>
    <message>
        <source>There is no class {} (yet).</source>
        <translation>Il n’y a pas (encore) de classe {}.</translation>
    </message>
    <message>
        <source>There is no class {}.</source>
        <translation>Il n’y a pas de classe {}.</translation>
    </message>
    <message>
        <source>There is no finished run to start from yet: import published weights, or choose another start.</source>
        <translation>Aucune exécution terminée d’où partir pour l’instant : importez des poids publiés, ou choisissez un autre départ.</translation>
    </message>
    <message>
        <source>There is no raster to point into.</source>
        <translation>Il n’y a pas de raster où désigner.</translation>
    </message>
    <message>
        <source>There is no sample in this project: draw one on the Map page, under “Check the map”.</source>
        <translation>Il n’y a pas d’échantillon dans ce projet : tirez-en un sur la page Carte, sous « Vérifier la carte ».</translation>
    </message>
    <message>
        <source>There is no sample yet: draw one.</source>
        <translation>Il n’y a pas encore d’échantillon : tirez-en un.</translation>
    </message>
    <message>
        <source>There is no trained model yet: train on polygons first, or pretrain for attention alone.</source>
        <translation>Il n’y a pas encore de modèle entraîné : entraînez d’abord avec des polygones, ou préentraînez pour l’attention seule.</translation>
    </message>
    <message>
        <source>There is nothing to accept yet: click into an object.</source>
        <translation>Il n’y a encore rien à accepter : cliquez dans un objet.</translation>
    </message>
    <message>
        <source>There is nothing to accept: the mask is empty.</source>
        <translation>Il n’y a rien à accepter : le masque est vide.</translation>
    </message>
    <message>
        <source>This backbone has no attention and knows no classes yet: train on polygons first.</source>
        <translation>Ce réseau de base n’a pas d’attention et ne connaît pas encore de classes : entraînez d’abord avec des polygones.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>This file exists already.</source>
        <translation>Ce fichier existe déjà.</translation>
    </message>
    <message>
        <source>This layer cannot be edited.</source>
        <translation>Cette couche n’est pas modifiable.</translation>
    </message>
    <message>
        <source>This layer&apos;s file is missing.</source>
        <translation>Le fichier de cette couche manque.</translation>
    </message>
    <message>
        <source>This model is a forest alone: it has no network. Choose a pretraining, or train a network.</source>
        <translation>Ce modèle est une forêt seule : il n’a pas de réseau. Choisissez un préentraînement, ou entraînez un réseau.</translation>
    </message>
    <message>
        <source>This model is a forest alone: nothing in it attends. Choose a pretraining, or train a network.</source>
        <translation>Ce modèle est une forêt seule : rien en lui ne prête attention. Choisissez un préentraînement, ou entraînez un réseau.</translation>
    </message>
    <message>
        <source>This network looks at two sensors at once: draw its attention on the Map page instead.</source>
        <translation>Ce réseau regarde deux capteurs à la fois : dessinez plutôt son attention sur la page Carte.</translation>
    </message>
    <message>
        <source>This place cannot be shown in the map&apos;s coordinate system.</source>
        <translation>Ce lieu ne peut pas être montré dans le système de coordonnées de la carte.</translation>
    </message>
    <message>
        <source>This place lies outside {}: it was not added. Click into it, or choose another one under Scene.</source>
        <translation>Ce lieu est hors de {} : il n’a pas été ajouté. Cliquez à l’intérieur, ou choisissez une autre scène sous Scène.</translation>
    </message>
    <message>
        <source>This run has logged no curve.</source>
        <translation>Cette exécution n’a enregistré aucune courbe.</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Fils d’exécution</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>threshold of likeness</source>
        <translation>seuil de ressemblance</translation>
    </message>
    <message>
        <source>Tick a raster on the Data page first.</source>
        <translation>Cochez d’abord un raster sur la page Données.</translation>
    </message>
    <message>
        <source>Tick a raster.</source>
        <translation>Cochez un raster.</translation>
    </message>
    <message>
        <source>Tick the bands to use. The role says what a band shows; click to change it.</source>
        <translation>Cochez les bandes à utiliser. Le rôle dit ce que montre une bande ; cliquez dessus pour le changer.</translation>
    </message>
    <message>
        <source>&amp;Tick the rasters of a group</source>
        <translation>&amp;Cocher les rasters d’un groupe</translation>
    </message>
    <message>
        <source>Tick the rasters to use. They are never changed.</source>
        <translation>Cochez les rasters à utiliser. Ils ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Tick what to make.</source>
        <translation>Cochez ce qu’il faut produire.</translation>
    </message>
    <message>
        <source>tile</source>
        <translation>tuile</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>tuiles</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Très petite</translation>
    </message>
    <message>
        <source>to be labelled</source>
        <translation>à étiqueter</translation>
    </message>
    <message>
        <source>tokens looked at, at most</source>
        <translation>tokens regardés, au plus</translation>
    </message>
    <message>
        <source>told from the layer</source>
        <translation>déduit de la couche</translation>
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
        <translation>N’entraîner que le décodeur : plus rapide, et plus sûr avec peu de polygones.</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Entraînés</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Training on polygons</source>
        <translation>Entraînement avec des polygones</translation>
    </message>
    <message>
        <source>Training polygons</source>
        <translation>Polygones d’entraînement</translation>
    </message>
    <message>
        <source>Training steps</source>
        <translation>Étapes d’entraînement</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>étapes d’entraînement</translation>
    </message>
    <message>
        <source>Trains a network on the pretrained backbone and a random forest on the bands, compares them and their average by spatially blocked cross-validation over your polygons, and keeps the best, or the simpler one where they are equally good. The result is a model for mapping.

Polygons are taken as you see them: filter, selection (if asked), unsaved edits and joins included.</source>
        <translation>Entraîne un réseau sur le réseau de base préentraîné et une forêt aléatoire sur les bandes, les compare, ainsi que leur moyenne, par validation croisée par blocs spatiaux sur vos polygones, et garde le meilleur, ou le plus simple à qualité égale. Le résultat est un modèle pour cartographier.

Les polygones sont pris tels que vous les voyez : filtre, sélection (si demandé), modifications non enregistrées et jointures compris.</translation>
    </message>
    <message>
        <source>trees of the forest</source>
        <translation>arbres de la forêt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Two kinds of jobs: what only one has is left out</source>
        <translation>Deux sortes de tâches : ce que n’a qu’une seule est écarté</translation>
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
        <translation>Annuler les changements</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Unsure (U)</source>
        <translation>Incertain (U)</translation>
    </message>
    <message>
        <source>untrained networks</source>
        <translation>réseaux non entraînés</translation>
    </message>
    <message>
        <source>untrained, the control</source>
        <translation>non entraînés, le témoin</translation>
    </message>
    <message>
        <source>Unusable codes of the mask</source>
        <translation>Codes inutilisables du masque</translation>
    </message>
    <message>
        <source>up to {}</source>
        <translation>jusqu’à {}</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>Mettre &amp;à jour</translation>
    </message>
    <message>
        <source>UPerNet</source>
        <translation>UPerNet</translation>
    </message>
    <message>
        <source>Use a pixel where</source>
        <translation>Utiliser un pixel où</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>Utili&amp;ser</translation>
    </message>
    <message>
        <source>Use only the polygons that are selected now.</source>
        <translation>N’utiliser que les polygones sélectionnés en ce moment.</translation>
    </message>
    <message>
        <source>Use pi&amp;xels</source>
        <translation>Pixel&amp;s utilisés</translation>
    </message>
    <message>
        <source>user@host</source>
        <translation>utilisateur@hôte</translation>
    </message>
    <message>
        <source>uv brought no Python that runs.</source>
        <translation>uv n’a apporté aucun Python qui fonctionne.</translation>
    </message>
    <message>
        <source>Valid pixels: {}</source>
        <translation>Pixels valides : {}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the file and its product&apos;s metadata say.</source>
        <translation>Valeur = nombre × échelle + décalage. Vide : comme l’indiquent le fichier et les métadonnées de son produit.</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the files and their products&apos; metadata say.</source>
        <translation>Valeur = nombre × échelle + décalage. Vide : comme l’indiquent les fichiers et les métadonnées de leurs produits.</translation>
    </message>
    <message>
        <source>Val&amp;ues</source>
        <translation>Va&amp;leurs</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>values of the attention</source>
        <translation>valeurs de l’attention</translation>
    </message>
    <message>
        <source>Values: {}</source>
        <translation>Valeurs : {}</translation>
    </message>
    <message>
        <source>version of {}</source>
        <translation>version de {}</translation>
    </message>
    <message>
        <source>View, pi&amp;xels</source>
        <translation>Vue, pixe&amp;ls</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>watch for learning by heart</source>
        <translation>surveiller l’apprentissage par cœur</translation>
    </message>
    <message>
        <source>Watch pretraining</source>
        <translation>Suivre le préentraînement</translation>
    </message>
    <message>
        <source>Watch pretraining: the middle of the view as the network sees it by now, refreshed while it learns</source>
        <translation>Suivre le préentraînement : le milieu de la vue tel que le réseau le voit à présent, actualisé pendant qu’il apprend</translation>
    </message>
    <message>
        <source>Watching: the first picture of the middle of the view comes within moments.</source>
        <translation>Suivi : la première image du milieu de la vue arrive dans un instant.</translation>
    </message>
    <message>
        <source>Watching: the training is paused; the first picture comes when it goes on.</source>
        <translation>Suivi : l’entraînement est en pause ; la première image viendra quand il reprendra.</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view, about {}.</source>
        <translation>Suivi : attente de la première image du milieu de la vue, environ {}.</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view.</source>
        <translation>Suivi : attente de la première image du milieu de la vue.</translation>
    </message>
    <message>
        <source>Web layer as raster</source>
        <translation>Couche web en raster</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>dégradation des poids (weight decay)</translation>
    </message>
    <message>
        <source>weight decay at the end</source>
        <translation>dégradation des poids (weight decay) à la fin</translation>
    </message>
    <message>
        <source>weight of Dice</source>
        <translation>poids de Dice</translation>
    </message>
    <message>
        <source>weight of doubt</source>
        <translation>poids du doute</translation>
    </message>
    <message>
        <source>weight of the places</source>
        <translation>poids des lieux</translation>
    </message>
    <message>
        <source>weight of the reconstruction</source>
        <translation>poids de la reconstruction</translation>
    </message>
    <message>
        <source>weight of the spectrum</source>
        <translation>poids du spectre</translation>
    </message>
    <message>
        <source>weight of the whole view</source>
        <translation>poids de la vue entière</translation>
    </message>
    <message>
        <source>We&amp;ights</source>
        <translation>P&amp;oids</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>weights of the network</source>
        <translation>poids du réseau</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What attention is, and what it is not</source>
        <translation>Ce que l’attention est, et ce qu’elle n’est pas</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>What each band shows, over all layers, separated by commas: VV, VH, red, nir … Empty: from the files.</source>
        <translation>Ce que montre chaque bande, sur toutes les couches, séparé par des virgules : VV, VH, red, nir … Vide : d’après les fichiers.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>what is fast and safe on the device</source>
        <translation>ce qui est rapide et sûr sur le périphérique</translation>
    </message>
    <message>
        <source>what is hidden of two sensors</source>
        <translation>ce qui est caché de deux capteurs</translation>
    </message>
    <message>
        <source>what is taken from the start</source>
        <translation>ce qui est repris du départ</translation>
    </message>
    <message>
        <source>What is under way and what is done</source>
        <translation>Ce qui est en cours et ce qui est terminé</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>Ce qu’il regarde</translation>
    </message>
    <message>
        <source>What its channels show</source>
        <translation>Ce que montrent ses canaux</translation>
    </message>
    <message>
        <source>What looks at it</source>
        <translation>Ce qui le regarde</translation>
    </message>
    <message>
        <source>What made the map, to say which points lie where it was taught. Empty: the run that the map lies in.</source>
        <translation>Ce qui a produit la carte, pour dire quels points sont là où il a été instruit. Vide : l’exécution où se trouve la carte.</translation>
    </message>
    <message>
        <source>What new jobs compute on. Automatic takes a graphics card if there is one.</source>
        <translation>Sur quoi calculent les nouvelles tâches. Automatique prend une carte graphique s’il y en a une.</translation>
    </message>
    <message>
        <source>what of the network is trained</source>
        <translation>ce qui est entraîné du réseau</translation>
    </message>
    <message>
        <source>what places are compared by</source>
        <translation>ce d’après quoi les lieux sont comparés</translation>
    </message>
    <message>
        <source>what suits the backbone and the number of polygons</source>
        <translation>ce qui convient au réseau de base et au nombre de polygones</translation>
    </message>
    <message>
        <source>what suits this computer and the amount of imagery</source>
        <translation>ce qui convient à cet ordinateur et à la quantité d’imagerie</translation>
    </message>
    <message>
        <source>What the job wrote before it stopped</source>
        <translation>Ce que la tâche a écrit avant de s’arrêter</translation>
    </message>
    <message>
        <source>What the layer&apos;s codes mean. In the table codes can be joined (the same class twice) or left out (empty).</source>
        <translation>Ce que signifient les codes de la couche. Dans la table, des codes peuvent être réunis (deux fois la même classe) ou écartés (vide).</translation>
    </message>
    <message>
        <source>What the network knows before it sees your imagery.</source>
        <translation>Ce que le réseau sait avant de voir votre imagerie.</translation>
    </message>
    <message>
        <source>What the numbers are. Automatic: radar with a negative median is dB, Sentinel-2 and Landsat become reflectance where their metadata say how, everything else is scaled band by band.</source>
        <translation>Ce que sont les nombres. Automatique : un radar à médiane négative est en dB, Sentinel-2 et Landsat deviennent réflectance si leurs métadonnées disent comment, tout le reste est mis à l’échelle bande par bande.</translation>
    </message>
    <message>
        <source>What the reference&apos;s codes mean to the study. In the table codes can be joined or left out.</source>
        <translation>Ce que signifient les codes de la référence pour l’étude. Dans la table, des codes peuvent être réunis ou écartés.</translation>
    </message>
    <message>
        <source>What turns the backbone&apos;s features into classes. Linear is robust with few polygons. Greyed ones do not fit the backbone.</source>
        <translation>Ce qui change les caractéristiques du réseau de base en classes. Linéaire est robuste avec peu de polygones. Ceux en gris ne conviennent pas au réseau de base.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>What was written with the map. Empty: computed now.</source>
        <translation>Ce qui a été écrit avec la carte. Vide : calculé maintenant.</translation>
    </message>
    <message>
        <source>where all have data</source>
        <translation>où tous ont des données</translation>
    </message>
    <message>
        <source>Where all have data: right for most models. Where any has: for models of two sensors (Fus-MAE), under clouds.</source>
        <translation>Où tous ont des données : convient à la plupart des modèles. Où l’un en a : pour les modèles à deux capteurs (Fus-MAE), sous les nuages.</translation>
    </message>
    <message>
        <source>where any has data</source>
        <translation>où l’un a des données</translation>
    </message>
    <message>
        <source>Where shall the polygons go?</source>
        <translation>Où mettre les polygones ?</translation>
    </message>
    <message>
        <source>Where the backbone looks; not why a class was chosen.</source>
        <translation>Où regarde le réseau de base ; non pourquoi une classe a été choisie.</translation>
    </message>
    <message>
        <source>Where the data are larger, random blocks are drawn and their share is said.</source>
        <translation>Si les données sont plus grandes, des blocs aléatoires sont tirés et leur part est indiquée.</translation>
    </message>
    <message>
        <source>Where the packages come from: what pip is set up for, a folder that somebody filled on a machine with network, or nowhere because a Python that has them all is there.</source>
        <translation>D’où viennent les paquets : de ce pour quoi pip est configuré, d’un dossier que quelqu’un a rempli sur une machine en réseau, ou de nulle part parce qu’un Python qui les a tous est là.</translation>
    </message>
    <message>
        <source>Where this place&apos;s token takes from, or which places take from it.</source>
        <translation>D’où le token de ce lieu puise, ou quels lieux puisent dans le sien.</translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation>Où étiqueter ensuite</translation>
    </message>
    <message>
        <source>Where to map.</source>
        <translation>Où cartographier.</translation>
    </message>
    <message>
        <source>Where to write the map of changes; an earlier one there is replaced.</source>
        <translation>Où écrire la carte des changements ; une carte antérieure y est remplacée.</translation>
    </message>
    <message>
        <source>Which candidate maps</source>
        <translation>Quel candidat cartographie</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0. The last one is the usual choice.</source>
        <translation>Quelle couche du transformer, comptée à partir de 0. La dernière est le choix habituel.</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0; -1 is the last, -2 the one before.</source>
        <translation>Quelle couche du transformer, comptée à partir de 0 ; -1 est la dernière, -2 l’avant-dernière.</translation>
    </message>
    <message>
        <source>Which logged number to show</source>
        <translation>Quel nombre enregistré montrer</translation>
    </message>
    <message>
        <source>Which of the trained candidates makes the map.</source>
        <translation>Lequel des candidats entraînés fait la carte.</translation>
    </message>
    <message>
        <source>Which runs come first</source>
        <translation>Quelles exécutions viennent d’abord</translation>
    </message>
    <message>
        <source>Who sees the map&apos;s answer tends to agree with it: better look only after answering</source>
        <translation>Qui voit la réponse de la carte tend à l’approuver : mieux vaut ne regarder qu’après avoir répondu</translation>
    </message>
    <message>
        <source>Whole raster</source>
        <translation>Raster entier</translation>
    </message>
    <message>
        <source>Why this candidate</source>
        <translation>Pourquoi ce candidat</translation>
    </message>
    <message>
        <source>width at half the resolution</source>
        <translation>largeur à la moitié de la résolution</translation>
    </message>
    <message>
        <source>width of the decoder</source>
        <translation>largeur du décodeur</translation>
    </message>
    <message>
        <source>width of the head</source>
        <translation>largeur de la tête</translation>
    </message>
    <message>
        <source>width of the network</source>
        <translation>largeur du réseau</translation>
    </message>
    <message>
        <source>width of the projection</source>
        <translation>largeur de la projection</translation>
    </message>
    <message>
        <source>width of the projector</source>
        <translation>largeur du projecteur</translation>
    </message>
    <message>
        <source>windows looked at, at most</source>
        <translation>fenêtres regardées, au plus</translation>
    </message>
    <message>
        <source>windows of texture, pixels</source>
        <translation>fenêtres de texture, pixels</translation>
    </message>
    <message>
        <source>With fewer than two polygons, trained but not validated: {}.</source>
        <translation>Avec moins de deux polygones, entraînées mais non validées : {}.</translation>
    </message>
    <message>
        <source>Without checkpoints these start from the beginning when resumed: {}.</source>
        <translation>Sans points de reprise, celles-ci repartent du début à la reprise : {}.</translation>
    </message>
    <message>
        <source>Work with&amp;in</source>
        <translation>Dans la &amp;zone</translation>
    </message>
    <message>
        <source>Working out time and memory…</source>
        <translation>Calcul du temps et de la mémoire…</translation>
    </message>
    <message>
        <source>Worth a try where many objects of one kind look alike; it does not help everywhere.
Off: objects accepted from now on teach nothing. What was learned stays until it is forgotten.</source>
        <translation>Vaut un essai quand beaucoup d’objets d’une sorte se ressemblent ; cela n’aide pas partout.
Désactivé : les objets acceptés désormais n’apprennent rien. Ce qui a été appris reste jusqu’à ce que vous l’oubliiez.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Écrivez un nombre.</translation>
    </message>
    <message>
        <source>Write another value, or choose another attribute.</source>
        <translation>Écrivez une autre valeur ou choisissez un autre attribut.</translation>
    </message>
    <message>
        <source>Write one, such as “water”.</source>
        <translation>Écrivez-en un, tel que « eau ».</translation>
    </message>
    <message>
        <source>Write where the classes of the two maps differ, from what to what</source>
        <translation>Écrire où les classes des deux cartes diffèrent, de quoi à quoi</translation>
    </message>
    <message>
        <source>Writes where the land-cover maps of two runs differ: a raster whose classes are “the same” and each change, from what to what, and a table of the changes with pixels and hectares.

Classes are the same where their names are. The second map is seen on the grid of the first one, by the nearest pixel. A difference of two maps is no change of the land: both err.</source>
        <translation>Écrit où les cartes d’occupation du sol de deux exécutions diffèrent : un raster dont les classes sont « the same » (identique) et chaque changement, de quoi à quoi, et une table des changements avec pixels et hectares.

Des classes sont les mêmes si leurs noms le sont. La seconde carte est vue sur la grille de la première, selon le pixel le plus proche. Une différence entre deux cartes n’est pas un changement du terrain : les deux se trompent.</translation>
    </message>
    <message>
        <source>Writes where the transformer&apos;s class token looks, seamless over the whole scene.

Attention shows where a token looks, not why a class was chosen; and an untrained transformer&apos;s attention already follows brightness on SAR: compare with random weights before reading meaning into it.</source>
        <translation>Écrit où regarde le token de classe du transformer, sans couture sur toute la scène.

L’attention montre où regarde un token, non pourquoi une classe a été choisie ; et l’attention d’un transformer non entraîné suit déjà la luminosité en SAR : comparez à des poids aléatoires avant d’y lire un sens.</translation>
    </message>
    <message>
        <source>XYZ tiles, WMS or WMTS of the project.</source>
        <translation>Tuiles XYZ, WMS ou WMTS du projet.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Your own words about this run: why you started it, what came of it. Kept as you type.</source>
        <translation>Vos propres mots sur cette exécution : pourquoi vous l’avez lancée, ce qu’il en est sorti. Gardés à la frappe.</translation>
    </message>
    <message>
        <source>Your package sources (internet)</source>
        <translation>Vos sources de paquets (internet)</translation>
    </message>
    <message>
        <source>Your training polygons. Filter and unsaved edits count as you see them.</source>
        <translation>Vos polygones d’entraînement. Filtre et modifications non enregistrées comptent comme vous les voyez.</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>&amp;Zoomer</translation>
    </message>
    <message>
        <source>{:.1f} GB</source>
        <translation>{:.1f} Go</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, about {tiles} pictures to fetch, at most {megabytes} MB</source>
        <translation>{columns} × {rows} pixels, environ {tiles} images à télécharger, au plus {megabytes} Mo</translation>
    </message>
    <message>
        <source>{count} places score at least {threshold}: {share} % of the scene.</source>
        <translation>{count} lieux atteignent au moins {threshold} : {share} % de la scène.</translation>
    </message>
    <message>
        <source>{count}, roles unknown: {bands}</source>
        <translation>{count}, rôles inconnus : {bands}</translation>
    </message>
    <message>
        <source>{count}: {bands}</source>
        <translation>{count} : {bands}</translation>
    </message>
    <message>
        <source>{file}: {classes} become no data.</source>
        <translation>{file} : {classes} deviennent sans données.</translation>
    </message>
    <message>
        <source>{host} answers: Patchwork {patchwork}, Python {python}, torch {torch}; it computes on {device}.</source>
        <translation>{host} répond : Patchwork {patchwork}, Python {python}, torch {torch} ; il calcule sur {device}.</translation>
    </message>
    <message>
        <source>{name}, values in {units}</source>
        <translation>{name}, valeurs en {units}</translation>
    </message>
    <message>
        <source>{name}: {done} of {count} labelled.</source>
        <translation>{name} : {done} sur {count} étiquetés.</translation>
    </message>
    <message>
        <source>{number} of {count}: {reason}</source>
        <translation>{number} sur {count} : {reason}</translation>
    </message>
    <message>
        <source>{polygons} usable polygons in {classes} classes: {shown}.</source>
        <translation>{polygons} polygones utilisables dans {classes} classes : {shown}.</translation>
    </message>
    <message>
        <source>{presets}; codes such as 3,8,9,10; or bits such as bits:1,3,4.</source>
        <translation>{presets} ; des codes tels que 3,8,9,10 ; ou des bits tels que bits:1,3,4.</translation>
    </message>
    <message>
        <source>{rate} {unit}/s</source>
        <translation>{rate} {unit}/s</translation>
    </message>
    <message>
        <source>{seconds:.1f} s each</source>
        <translation>{seconds:.1f} s chacune</translation>
    </message>
    <message>
        <source>{share} % ({count})</source>
        <translation>{share} % ({count})</translation>
    </message>
    <message>
        <source>{step} of {total}</source>
        <translation>{step} sur {total}</translation>
    </message>
    <message>
        <source>{title} (mean IoU {score:.2f})</source>
        <translation>{title} (IoU moyen {score:.2f})</translation>
    </message>
    <message>
        <source>{title} {value} at step {step}</source>
        <translation>{title} {value} à l’étape {step}</translation>
    </message>
    <message>
        <source>{value} at step {step}</source>
        <translation>{value} à l’étape {step}</translation>
    </message>
    <message>
        <source>{} (last)</source>
        <translation>{} (dernier)</translation>
    </message>
    <message>
        <source>{} (role unknown)</source>
        <translation>{} (rôle inconnu)</translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation>{} dans {}</translation>
    </message>
    <message>
        <source>{} bands</source>
        <translation>{} bandes</translation>
    </message>
    <message>
        <source>{} Choose another model (on this toolbar).</source>
        <translation>{} Choisissez un autre modèle (sur cette barre d’outils).</translation>
    </message>
    <message>
        <source>{} Clicking goes on without it.</source>
        <translation>{} Les clics continuent sans lui.</translation>
    </message>
    <message>
        <source>{} could not be fetched: {}.</source>
        <translation>{} n’a pas pu être téléchargé : {}.</translation>
    </message>
    <message>
        <source>{} could not be started: {}</source>
        <translation>{} n’a pas pu être lancé : {}</translation>
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
        <translation>{} est bien plus grand que permis.</translation>
    </message>
    <message>
        <source>{} jobs are under way; one more slows them all down.</source>
        <translation>{} tâches sont en cours ; une de plus les ralentit toutes.</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} ko</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>encore {}</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} Mo</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} needed, {} free</source>
        <translation>{} nécessaires, {} libres</translation>
    </message>
    <message>
        <source>{} of disk</source>
        <translation>{} de disque</translation>
    </message>
    <message>
        <source>{} of disk freed.</source>
        <translation>{} de disque libérés.</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>{} de mémoire</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>{} of {} pixels changed.</source>
        <translation>{} pixels sur {} ont changé.</translation>
    </message>
    <message>
        <source>{} of {} runs</source>
        <translation>{} exécutions sur {}</translation>
    </message>
    <message>
        <source>{} of {}: {}</source>
        <translation>{} sur {} : {}</translation>
    </message>
    <message>
        <source>{} places</source>
        <translation>{} lieux</translation>
    </message>
    <message>
        <source>{} places to look at.</source>
        <translation>{} lieux à regarder.</translation>
    </message>
    <message>
        <source>{} polygons at suggested places</source>
        <translation>{} polygones aux lieux suggérés</translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation>{} exécutions</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} steps</source>
        <translation>{} étapes</translation>
    </message>
    <message>
        <source>{}, attention</source>
        <translation>{}, attention</translation>
    </message>
    <message>
        <source>{}, can be resumed</source>
        <translation>{}, peut être reprise</translation>
    </message>
    <message>
        <source>{}, can be resumed.</source>
        <translation>{}, peut être reprise.</translation>
    </message>
    <message>
        <source>{}, changed</source>
        <translation>{}, modifiée</translation>
    </message>
    <message>
        <source>{}, clusters</source>
        <translation>{}, groupes (clusters)</translation>
    </message>
    <message>
        <source>{}, components</source>
        <translation>{}, composantes</translation>
    </message>
    <message>
        <source>{}, fetched by uv into Patchwork&apos;s folder (this system has none that fits)</source>
        <translation>{}, téléchargé par uv dans le dossier de Patchwork (ce système n’en a aucun qui convienne)</translation>
    </message>
    <message>
        <source>{}, label next</source>
        <translation>{}, étiqueter ensuite</translation>
    </message>
    <message>
        <source>{}, land cover</source>
        <translation>{}, occupation du sol</translation>
    </message>
    <message>
        <source>{}, sample to label</source>
        <translation>{}, échantillon à étiqueter</translation>
    </message>
    <message>
        <source>{}, similar places</source>
        <translation>{}, lieux semblables</translation>
    </message>
    <message>
        <source>{}, stopped at step {}</source>
        <translation>{}, arrêté à l’étape {}</translation>
    </message>
    <message>
        <source>{}, {} unlike</source>
        <translation>{}, {} dissemblables</translation>
    </message>
    <message>
        <source>{}. Empty: codes are classes.</source>
        <translation>{}. Vide : les codes sont les classes.</translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/s</translation>
    </message>
    <message>
        <source>{}: its bands have different factors to reflectance. They are used where the product&apos;s metadata file lies beside it and their names begin alike, else the numbers stay as they are.</source>
        <translation>{} : ses bandes ont des facteurs de réflectance différents. Ils sont utilisés si le fichier de métadonnées du produit se trouve à côté et que leurs noms commencent de même, sinon les nombres restent tels quels.</translation>
    </message>
    <message>
        <source>{}: objects accepted now get this class (key {})</source>
        <translation>{} : les objets acceptés maintenant prennent cette classe (touche {})</translation>
    </message>
    <message>
        <source>{}: QGIS cannot open this as a raster, and it is no product that Patchwork knows.</source>
        <translation>{} : QGIS ne peut pas l’ouvrir comme raster, et ce n’est pas un produit que Patchwork connaît.</translation>
    </message>
    <message>
        <source>{}: step {}</source>
        <translation>{} : étape {}</translation>
    </message>
    <message>
        <source>“Clean labels (control)”, the same from a map you trust</source>
        <translation>« Étiquettes justes (témoin) », de même avec une carte sûre</translation>
    </message>
    <message>
        <source>“CMID: masks and contrast”, for maps of fine detail, good with ResNet and Swin</source>
        <translation>« CMID : masques et contraste », pour des cartes aux détails fins, bon avec ResNet et Swin</translation>
    </message>
    <message>
        <source>“DINO: self-distillation”, compares large and small views; for attention maps</source>
        <translation>« DINO : auto-distillation », compare de grandes et de petites vues ; pour des cartes d’attention</translation>
    </message>
    <message>
        <source>“Fus-MAE: two sensors”; choose two layers, radar and optical, as one scene</source>
        <translation>« Fus-MAE : deux capteurs » ; choisissez deux couches, radar et optique, comme une scène</translation>
    </message>
    <message>
        <source>“MAE: masked autoencoder”, fills in hidden patches; little memory, long training</source>
        <translation>« MAE : auto-encodeur masqué », remplit des patchs cachés ; peu de mémoire, long entraînement</translation>
    </message>
    <message>
        <source>“Noisy labels”, from a map that may be wrong in places; the network also maps by itself</source>
        <translation>« Étiquettes bruitées », d’une carte qui peut être erronée par endroits ; le réseau cartographie aussi seul</translation>
    </message>
    <message>
        <source>“{}” cannot be used on {}: {}</source>
        <translation>« {} » ne peut pas être utilisé sur {} : {}</translation>
    </message>
    <message>
        <source>“{}” saves no object in which these attributes are empty: {}. Give them a default value in the layer&apos;s properties, fill them in before you save, or choose another layer.</source>
        <translation>« {} » n’enregistre aucun objet dont ces attributs sont vides : {}. Donnez-leur une valeur par défaut dans les propriétés de la couche, remplissez-les avant d’enregistrer ou choisissez une autre couche.</translation>
    </message>
</context>
</TS>
