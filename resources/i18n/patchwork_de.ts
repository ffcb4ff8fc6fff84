<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Patchwork</name>
    <message>
        <source> and {} more</source>
        <translation> und {} weitere</translation>
    </message>
    <message>
        <source> Not the tested versions: {}.</source>
        <translation> Nicht die getesteten Versionen: {}.</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkte</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <source>/folder/here = /folder/there</source>
        <translation>/Ordner/hier = /Ordner/dort</translation>
    </message>
    <message>
        <source>0 where the model is decided, 1 where all classes are equally likely. Not the probability of an error.</source>
        <translation>0, wo das Modell entschieden ist, 1, wo alle Klassen gleich wahrscheinlich sind. Nicht die Wahrscheinlichkeit eines Fehlers.</translation>
    </message>
    <message>
        <source>0: no mask.</source>
        <translation>0: keine Maske.</translation>
    </message>
    <message>
        <source>1 band</source>
        <translation>1 Kanal</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Ort</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>1,000</source>
        <translation>1 000</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>A .SAFE or its zip (Sentinel-2, Sentinel-1 GRD), a Landsat folder or tar, a stack of it or one of its bands. Behind # its bands: …#10m, …#B2,B3,nir, …#all.</source>
        <translation>Eine .SAFE oder deren Zip (Sentinel-2, Sentinel-1 GRD), ein Landsat-Ordner oder -Tar, ein Stapel daraus oder einer seiner Kanäle. Hinter # die Kanäle: …#10m, …#B2,B3,nir, …#all.</translation>
    </message>
    <message>
        <source>a band of their mean and one for each head</source>
        <translation>ein Kanal ihres Mittels und einer für jeden Kopf</translation>
    </message>
    <message>
        <source>A class table (CSV, JSON)</source>
        <translation>Eine Klassentabelle (CSV, JSON)</translation>
    </message>
    <message>
        <source>A CSV or JSON file with the columns code, class, name and color.</source>
        <translation>Eine CSV- oder JSON-Datei mit den Spalten code, class, name und color.</translation>
    </message>
    <message>
        <source>A finished map of classes, yours or another.</source>
        <translation>Eine fertige Karte von Klassen, Ihre oder eine andere.</translation>
    </message>
    <message>
        <source>A finished map: one band of class codes.</source>
        <translation>Eine fertige Karte: ein Kanal mit Klassencodes.</translation>
    </message>
    <message>
        <source>A finished pretraining, or imported weights, to go on from</source>
        <translation>Ein fertiges Vortraining oder importierte Gewichte zum Weitermachen</translation>
    </message>
    <message>
        <source>A finished training on polygons; a pretraining for attention alone.</source>
        <translation>Ein fertiges Training mit Polygonen; für Aufmerksamkeit allein ein Vortraining.</translation>
    </message>
    <message>
        <source>A first map within seconds.</source>
        <translation>Eine erste Karte in Sekunden.</translation>
    </message>
    <message>
        <source>A folder of wheels</source>
        <translation>Ein Ordner mit Wheels</translation>
    </message>
    <message>
        <source>A forest alone: it makes no attention.</source>
        <translation>Ein Forest allein: Er liefert keine Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>A GeoTIFF that is added to the project.</source>
        <translation>Ein GeoTIFF, das zum Projekt hinzugefügt wird.</translation>
    </message>
    <message>
        <source>A land-cover map or polygons, wrong in places or not, of any grid and CRS.</source>
        <translation>Eine Landbedeckungskarte oder Polygone, stellenweise falsch oder nicht, in beliebigem Gitter und KBS.</translation>
    </message>
    <message>
        <source>A layer of clouds and other flags: pixels with the codes below are no data, in training and on maps.</source>
        <translation>Ein Layer mit Wolken und anderen Kennzeichen: Pixel mit den Codes darunter sind Leerwerte, im Training und auf Karten.</translation>
    </message>
    <message>
        <source>A layer that tells the answer stays out of sight; “Show the map” shows it.</source>
        <translation>Ein Layer, der die Antwort verrät, bleibt verborgen; „Karte anzeigen“ zeigt ihn.</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Karte</translation>
    </message>
    <message>
        <source>A name that is free. Without a folder it lies among the new run&apos;s results; nothing is replaced.</source>
        <translation>Ein freier Name. Ohne Ordner liegt das Ergebnis bei den anderen des neuen Laufs; nichts wird ersetzt.</translation>
    </message>
    <message>
        <source>A network learns the patterns of your imagery: without labels (dino, cmid, mae; fusmae for two sensors), or from a land-cover map or polygons that may be wrong in places (noisy; supervised where they are right). The result is a backbone for training on polygons; a ViT&apos;s also for attention, and after noisy and supervised also a network that maps.

Cancelling keeps what was learned; the run can be resumed in Patchwork&apos;s dock. The job goes on when QGIS is closed.</source>
        <translation>Ein Netz lernt die Muster Ihrer Bilddaten: ohne Labels (dino, cmid, mae; fusmae für zwei Sensoren) oder aus einer Landbedeckungskarte oder Polygonen, die stellenweise falsch sein dürfen (noisy; supervised, wo sie stimmen). Das Ergebnis ist ein Backbone für das Training mit Polygonen; das eines ViT auch für Aufmerksamkeit, und nach noisy und supervised auch ein Netz, das kartiert.

Beim Abbrechen bleibt das Gelernte erhalten; der Lauf kann im Patchwork-Bedienfeld fortgesetzt werden. Der Auftrag läuft weiter, wenn QGIS geschlossen wird.</translation>
    </message>
    <message>
        <source>A network of the timm library: a plain ViT, ResNet, Swin or ConvNeXt, such as vit_tiny_patch16_224.</source>
        <translation>Ein Netz der timm-Bibliothek: ein einfacher ViT, ResNet, Swin oder ConvNeXt, etwa vit_tiny_patch16_224.</translation>
    </message>
    <message>
        <source>A plain ViT, ResNet, Swin or ConvNeXt of timm. Empty: the one of the size.</source>
        <translation>Ein einfacher ViT, ResNet, Swin oder ConvNeXt aus timm. Leer: der zur Größe gehörende.</translation>
    </message>
    <message>
        <source>A pretrained backbone knows no classes: train on polygons first.</source>
        <translation>Ein vortrainiertes Backbone kennt keine Klassen: Trainieren Sie erst mit Polygonen.</translation>
    </message>
    <message>
        <source>A pretrained backbone makes attention only: tick it, or train on polygons first.</source>
        <translation>Ein vortrainiertes Backbone macht nur Aufmerksamkeit: Haken Sie sie an oder trainieren Sie erst mit Polygonen.</translation>
    </message>
    <message>
        <source>A pretrained backbone: it makes attention only.</source>
        <translation>Ein vortrainiertes Backbone: Es liefert nur Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>A pretrained network or a trained model with one, any kind.</source>
        <translation>Ein vortrainiertes Netz oder ein trainiertes Modell mit einem, gleich welcher Art.</translation>
    </message>
    <message>
        <source>A pretraining or imported weights to build on. Without, the network starts from random weights.</source>
        <translation>Ein Vortraining oder importierte Gewichte als Grundlage. Ohne beginnt das Netz mit zufälligen Gewichten.</translation>
    </message>
    <message>
        <source>A pretraining run or model folder. Empty: an untrained backbone.</source>
        <translation>Ordner eines Vortrainings oder Modells. Leer: ein untrainiertes Backbone.</translation>
    </message>
    <message>
        <source>A Python that has PyTorch and the rest</source>
        <translation>Ein Python, das PyTorch und den Rest hat</translation>
    </message>
    <message>
        <source>A roll-out goes through blocks over one image; this network has the tokens of two sensors.</source>
        <translation>Ein Roll-out geht über einem Bild durch die Blöcke; dieses Netz hat die Tokens zweier Sensoren.</translation>
    </message>
    <message>
        <source>A training run, or its model folder (RUN/outputs/model).</source>
        <translation>Ein Trainingslauf oder sein Modellordner (RUN/outputs/model).</translation>
    </message>
    <message>
        <source>A web layer has no pixels of its own: save the part you need with “More”.</source>
        <translation>Ein Weblayer hat keine eigenen Pixel: Speichern Sie den Teil, den Sie brauchen, mit „Mehr“.</translation>
    </message>
    <message>
        <source>A: {}
B: {}</source>
        <translation>A: {}
B: {}</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>etwa {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>noch etwa {}</translation>
    </message>
    <message>
        <source>Accepted objects are added here, as one undoable step each.</source>
        <translation>Übernommene Objekte kommen hierher, jedes als ein Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Accepted objects go into: {}</source>
        <translation>Übernommene Objekte kommen in: {}</translation>
    </message>
    <message>
        <source>Accepted objects help with the next ones of the scene</source>
        <translation>Übernommene Objekte helfen bei den nächsten der Szene</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy and hectares with intervals</source>
        <translation>Genauigkeit und Hektar mit Intervallen</translation>
    </message>
    <message>
        <source>accuracy expected</source>
        <translation>erwartete Genauigkeit</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Add a &amp;product folder (.SAFE, Landsat)…</source>
        <translation>&amp;Produktordner (.SAFE, Landsat) hinzufügen…</translation>
    </message>
    <message>
        <source>Add a raster layer first.</source>
        <translation>Fügen Sie erst einen Rasterlayer hinzu.</translation>
    </message>
    <message>
        <source>Add both maps to the project, in one group</source>
        <translation>Beide Karten zum Projekt hinzufügen, in einer Gruppe</translation>
    </message>
    <message>
        <source>Add nothing of it</source>
        <translation>Nichts davon hinzufügen</translation>
    </message>
    <message>
        <source>Add one, and tick it on the Data page.</source>
        <translation>Fügen Sie eines hinzu und haken Sie es auf der Seite „Daten“ an.</translation>
    </message>
    <message>
        <source>Add rasters</source>
        <translation>Raster hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add raster…</source>
        <translation>Raster hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>&amp;Add setting</source>
        <translation>Einstellung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add the layers of a finished job to the project by itself.</source>
        <translation>Die Layer eines fertigen Auftrags von selbst zum Projekt hinzufügen.</translation>
    </message>
    <message>
        <source>Add the run&apos;s layers to the project</source>
        <translation>Die Layer des Laufs zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Add the ticked bands as layers in a group: together they are one scene</source>
        <translation>Die angehakten Kanäle als Layer in einer Gruppe hinzufügen: Zusammen sind sie eine Szene</translation>
    </message>
    <message>
        <source>Add these</source>
        <translation>Diese hinzufügen</translation>
    </message>
    <message>
        <source>Add XYZ tiles or a WMS first.</source>
        <translation>Fügen Sie erst XYZ-Kacheln oder einen WMS hinzu.</translation>
    </message>
    <message>
        <source>Added a polygon without a class to {}: no class attribute is chosen. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>Polygon ohne Klasse zu {} hinzugefügt: Es ist kein Klassenattribut gewählt. Strg+Z macht es rückgängig; speichern Sie den Layer, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Added to {} again.</source>
        <translation>Wieder zu {} hinzugefügt.</translation>
    </message>
    <message>
        <source>Added “{}” to {}. Ctrl+Z takes it back; save the layer when you are done.</source>
        <translation>„{}“ zu {} hinzugefügt. Strg+Z macht es rückgängig; speichern Sie den Layer, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All but the classes&apos; layer</source>
        <translation>Alles außer der Klassenschicht</translation>
    </message>
    <message>
        <source>All pixels</source>
        <translation>Alle Pixel</translation>
    </message>
    <message>
        <source>All points are labelled. The report on the Map page gives accuracy and hectares.</source>
        <translation>Alle Punkte sind gelabelt. Der Bericht auf der Seite „Karte“ gibt Genauigkeit und Hektar an.</translation>
    </message>
    <message>
        <source>Ambig&amp;uity</source>
        <translation>&amp;Mehrdeutigkeit</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>Mehrdeutigkeit</translation>
    </message>
    <message>
        <source>ambiguity</source>
        <translation>Mehrdeutigkeit</translation>
    </message>
    <message>
        <source>Amplitude (radar)</source>
        <translation>Amplitude (Radar)</translation>
    </message>
    <message>
        <source>amplitude, turned into dB</source>
        <translation>Amplitude, in dB umgerechnet</translation>
    </message>
    <message>
        <source>an Apple graphics processor</source>
        <translation>ein Apple-Grafikprozessor</translation>
    </message>
    <message>
        <source>An attribute with the classes&apos; names, where the class field holds codes. May stay empty.</source>
        <translation>Ein Attribut mit den Namen der Klassen, wo das Klassenfeld Codes enthält. Kann leer bleiben.</translation>
    </message>
    <message>
        <source>An earlier run&apos;s or model&apos;s folder, a safetensors file, or timm:NAME. Empty: from random weights.</source>
        <translation>Ordner eines früheren Laufs oder Modells, eine safetensors-Datei oder timm:NAME. Leer: mit zufälligen Gewichten.</translation>
    </message>
    <message>
        <source>An existing Python</source>
        <translation>Ein vorhandenes Python</translation>
    </message>
    <message>
        <source>An extra band: the fewest patches that hold this share of the attention.</source>
        <translation>Ein weiterer Kanal: die wenigsten Patches, die diesen Anteil der Aufmerksamkeit enthalten.</translation>
    </message>
    <message>
        <source>An independent sample, drawn to judge the map: labels near its points would spoil it.</source>
        <translation>Eine unabhängige Stichprobe, gezogen, um die Karte zu beurteilen: Labels nahe ihren Punkten würden sie verderben.</translation>
    </message>
    <message>
        <source>an NVIDIA graphics card</source>
        <translation>eine NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>Another setting of this method, such as those the README lists</source>
        <translation>Eine andere Einstellung dieser Methode, etwa eine der im README genannten</translation>
    </message>
    <message>
        <source>Another setting, such as learning_rate</source>
        <translation>Andere Einstellung, etwa learning_rate</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>any number, scaled band by band</source>
        <translation>beliebige Zahlen, Kanal für Kanal skaliert</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>jede Größe</translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation>Apple (MPS)</translation>
    </message>
    <message>
        <source>Apply a trained model to a scene.</source>
        <translation>Ein trainiertes Modell auf eine Szene anwenden.</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>Untersuchungsgebiet</translation>
    </message>
    <message>
        <source>As chosen in training</source>
        <translation>Wie im Training gewählt</translation>
    </message>
    <message>
        <source>As chosen: {}</source>
        <translation>Wie gewählt: {}</translation>
    </message>
    <message>
        <source>As many points are drawn as it needs: 0.02 is ± 4 points at 95 %.</source>
        <translation>Es werden so viele Punkte gezogen, wie dafür nötig sind: 0.02 sind ± 4 Punkte bei 95 %.</translation>
    </message>
    <message>
        <source>As you would write it after “ssh”.</source>
        <translation>Wie Sie es nach „ssh“ schreiben würden.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>at least one has; for models of two sensors (Fus-MAE), under clouds</source>
        <translation>mindestens ein Layer dort Daten hat; für Modelle zweier Sensoren (Fus-MAE), unter Wolken</translation>
    </message>
    <message>
        <source>At most this many; training stops early where it no longer improves.</source>
        <translation>Höchstens so viele; das Training endet früher, wenn es nichts mehr verbessert.</translation>
    </message>
    <message>
        <source>A&amp;ttention</source>
        <translation>Aufmer&amp;ksamkeit</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>Aufmerksamkeitsköpfe</translation>
    </message>
    <message>
        <source>Attention is studied on polygons or on a raster of classes, not on points.</source>
        <translation>Aufmerksamkeit wird an Polygonen oder einem Klassenraster untersucht, nicht an Punkten.</translation>
    </message>
    <message>
        <source>Attention needs a vision transformer; this network is another kind.</source>
        <translation>Aufmerksamkeit braucht einen Vision Transformer; dieses Netz ist von anderer Art.</translation>
    </message>
    <message>
        <source>attention of random weights</source>
        <translation>Aufmerksamkeit zufälliger Gewichte</translation>
    </message>
    <message>
        <source>Attention probe</source>
        <translation>Aufmerksamkeitssonde</translation>
    </message>
    <message>
        <source>Attention probe: point at a place and see what it attends to, block by block</source>
        <translation>Aufmerksamkeitssonde: auf einen Ort zeigen und sehen, worauf er achtet, Block für Block</translation>
    </message>
    <message>
        <source>Attention raster</source>
        <translation>Aufmerksamkeitsraster</translation>
    </message>
    <message>
        <source>Attention study</source>
        <translation>Aufmerksamkeitsstudie</translation>
    </message>
    <message>
        <source>Attribute with the class</source>
        <translation>Attribut mit der Klasse</translation>
    </message>
    <message>
        <source>attribute with the class</source>
        <translation>Attribut mit der Klasse</translation>
    </message>
    <message>
        <source>Attribute with the class&apos;s name</source>
        <translation>Attribut mit dem Namen der Klasse</translation>
    </message>
    <message>
        <source>attribute with the class&apos;s name</source>
        <translation>Attribut mit dem Namen der Klasse</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Automatic (validated)</source>
        <translation>Automatisch (validiert)</translation>
    </message>
    <message>
        <source>Automatic takes the candidate that is best on held-out polygons, the simpler one among equals.</source>
        <translation>Automatisch nimmt den Kandidaten, der auf zurückgehaltenen Polygonen am besten ist, bei gleich guten den einfacheren.</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card where its driver and its age allow it.</source>
        <translation>Automatisch nimmt die Grafikkarte, wo ihr Treiber und ihr Alter es erlauben.</translation>
    </message>
    <message>
        <source>Average of network and forest</source>
        <translation>Mittel aus Netz und Forest</translation>
    </message>
    <message>
        <source>&amp;Backbone</source>
        <translation>Ba&amp;ckbone</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Backbone</translation>
    </message>
    <message>
        <source>Backbone &amp;is</source>
        <translation>Backbone &amp;ist</translation>
    </message>
    <message>
        <source>backbone stays as it is</source>
        <translation>Backbone bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>band</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Band numbers from 1, separated by commas, the same for every layer. Empty: all bands.</source>
        <translation>Kanalnummern ab 1, durch Kommas getrennt, dieselben für jeden Layer. Leer: alle Kanäle.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Bands of different resolutions are brought onto the first layer&apos;s grid</source>
        <translation>Kanäle verschiedener Auflösung werden auf das Gitter des ersten Layers gebracht</translation>
    </message>
    <message>
        <source>Bands of each layer</source>
        <translation>Kanäle jedes Layers</translation>
    </message>
    <message>
        <source>Bands of one scene</source>
        <translation>Kanäle einer Szene</translation>
    </message>
    <message>
        <source>Bands of {}</source>
        <translation>Kanäle von {}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Be shorter.</source>
        <translation>Fassen Sie sich kürzer.</translation>
    </message>
    <message>
        <source>beginnings of the clustering</source>
        <translation>Anfänge der Clusterbildung</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bfloat16, 16 bit: faster on recent graphics cards</source>
        <translation>bfloat16, 16 Bit: schneller auf neueren Grafikkarten</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translation>Bl&amp;ock</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>block of the network</source>
        <translation>Block des Netzes</translation>
    </message>
    <message>
        <source>Block or stage</source>
        <translation>Block oder Stufe</translation>
    </message>
    <message>
        <source>Block, empty for the last</source>
        <translation>Block, leer für den letzten</translation>
    </message>
    <message>
        <source>blocks of land</source>
        <translation>Landblöcke</translation>
    </message>
    <message>
        <source>blocks of the network looked at</source>
        <translation>angesehene Blöcke des Netzes</translation>
    </message>
    <message>
        <source>Blue: less attention than if it were spread evenly; clear: as much; yellow: more.</source>
        <translation>Blau: weniger Aufmerksamkeit als bei gleichmäßiger Verteilung; durchsichtig: gleich viel; gelb: mehr.</translation>
    </message>
    <message>
        <source>Both runs must have left a land-cover map.</source>
        <translation>Beide Läufe müssen eine Landbedeckungskarte hinterlassen haben.</translation>
    </message>
    <message>
        <source>bottleneck of the head</source>
        <translation>Engpass des Kopfs</translation>
    </message>
    <message>
        <source>brightness varied between scenes</source>
        <translation>Helligkeitsunterschied zwischen Szenen</translation>
    </message>
    <message>
        <source>brightness varied by</source>
        <translation>Helligkeit verändert um</translation>
    </message>
    <message>
        <source>But it does not find in {there} what was written to {here}: check the path map.</source>
        <translation>Aber er findet in {there} nicht, was nach {here} geschrieben wurde: Prüfen Sie die gemeinsamen Ordner.</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Nach Fläche</translation>
    </message>
    <message>
        <source>by area</source>
        <translation>nach Fläche</translation>
    </message>
    <message>
        <source>By area and error</source>
        <translation>Nach Fläche und Fehler</translation>
    </message>
    <message>
        <source>by area and expected error</source>
        <translation>nach Fläche und erwartetem Fehler</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>nach {}</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept and can be resumed in Patchwork&apos;s dock: {}</source>
        <translation>Abgebrochen. Das Erledigte bleibt und kann im Patchwork-Bedienfeld fortgesetzt werden: {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Cand&amp;idate</source>
        <translation>Kand&amp;idat</translation>
    </message>
    <message>
        <source>candidate that maps</source>
        <translation>Kandidat, der kartiert</translation>
    </message>
    <message>
        <source>candidate to choose</source>
        <translation>zu wählender Kandidat</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>chance of a missing band</source>
        <translation>Wahrscheinlichkeit eines fehlenden Kanals</translation>
    </message>
    <message>
        <source>chance of averaged looks</source>
        <translation>Wahrscheinlichkeit gemittelter Looks</translation>
    </message>
    <message>
        <source>chance of blur</source>
        <translation>Wahrscheinlichkeit von Unschärfe</translation>
    </message>
    <message>
        <source>chance of more speckle</source>
        <translation>Wahrscheinlichkeit von mehr Speckle</translation>
    </message>
    <message>
        <source>chances of falsified labels</source>
        <translation>Wahrscheinlichkeiten verfälschter Labels</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change what you like; an empty value is chosen from the data. A new run starts, the first one stays.</source>
        <translation>Ändern Sie, was Sie möchten; ein leerer Wert wird aus den Daten gewählt. Ein neuer Lauf beginnt, der erste bleibt.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Chec&amp;k polygons</source>
        <translation>&amp;Polygone prüfen</translation>
    </message>
    <message>
        <source>Check the map</source>
        <translation>Karte prüfen</translation>
    </message>
    <message>
        <source>Check the network and the proxy under Settings → Options → Network, then start again.</source>
        <translation>Prüfen Sie das Netzwerk und den Proxy unter Einstellungen → Optionen → Netzwerk, dann starten Sie erneut.</translation>
    </message>
    <message>
        <source>Check the network and the proxy, then start again; or install Python 3.11 to 3.13 by hand.</source>
        <translation>Prüfen Sie das Netzwerk und den Proxy, dann starten Sie erneut; oder installieren Sie Python 3.11 bis 3.13 von Hand.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Speicherstände</translation>
    </message>
    <message>
        <source>Checkpoints only; models and results stay (frees {})</source>
        <translation>Nur Speicherstände; Modelle und Ergebnisse bleiben (gibt {} frei)</translation>
    </message>
    <message>
        <source>Choose a finished map.</source>
        <translation>Wählen Sie eine fertige Karte.</translation>
    </message>
    <message>
        <source>choose a map</source>
        <translation>Karte wählen</translation>
    </message>
    <message>
        <source>choose a map or polygons</source>
        <translation>Karte oder Polygone wählen</translation>
    </message>
    <message>
        <source>Choose a model first (on this toolbar): a finished pretraining or training.</source>
        <translation>Wählen Sie erst ein Modell (in dieser Werkzeugleiste): ein fertiges Vortraining oder Training.</translation>
    </message>
    <message>
        <source>Choose a model that maps: one that was trained on polygons or labels.</source>
        <translation>Wählen Sie ein Modell, das kartiert: eines, das mit Polygonen oder Labels trainiert wurde.</translation>
    </message>
    <message>
        <source>Choose a pretrained network.</source>
        <translation>Wählen Sie ein vortrainiertes Netz.</translation>
    </message>
    <message>
        <source>choose a reference</source>
        <translation>Referenz wählen</translation>
    </message>
    <message>
        <source>Choose a reference layer.</source>
        <translation>Wählen Sie einen Referenzlayer.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, leave it empty for a new file, or give the one without it its CRS.</source>
        <translation>Wählen Sie einen anderen Polygonlayer, lassen Sie das Feld für eine neue Datei leer oder weisen Sie dem Layer ohne KBS seines zu.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or leave it empty for a new file.</source>
        <translation>Wählen Sie einen anderen Polygonlayer oder lassen Sie das Feld für eine neue Datei leer.</translation>
    </message>
    <message>
        <source>Choose another polygon layer, or other rasters on the Data page.</source>
        <translation>Wählen Sie einen anderen Polygonlayer oder andere Raster auf der Seite „Daten“.</translation>
    </message>
    <message>
        <source>Choose another polygon layer.</source>
        <translation>Wählen Sie einen anderen Polygonlayer.</translation>
    </message>
    <message>
        <source>Choose it with its number.</source>
        <translation>Wählen Sie sie mit ihrer Nummer.</translation>
    </message>
    <message>
        <source>Choose its class attribute again.</source>
        <translation>Wählen Sie sein Klassenattribut neu.</translation>
    </message>
    <message>
        <source>Choose one of its rasters as the scene on this toolbar.</source>
        <translation>Wählen Sie in dieser Werkzeugleiste eines seiner Raster als Szene.</translation>
    </message>
    <message>
        <source>choose polygons</source>
        <translation>Polygone wählen</translation>
    </message>
    <message>
        <source>Choose the attribute that holds the class.</source>
        <translation>Wählen Sie das Attribut, das die Klasse enthält.</translation>
    </message>
    <message>
        <source>Choose the class table.</source>
        <translation>Wählen Sie die Klassentabelle.</translation>
    </message>
    <message>
        <source>Choose the folder or the interpreter first.</source>
        <translation>Wählen Sie erst den Ordner oder den Interpreter.</translation>
    </message>
    <message>
        <source>Choose the imagery</source>
        <translation>Die Bilddaten wählen</translation>
    </message>
    <message>
        <source>Choose the land-cover map or the polygons to learn from.</source>
        <translation>Wählen Sie die Landbedeckungskarte oder die Polygone, aus denen gelernt wird.</translation>
    </message>
    <message>
        <source>Choose the polygon layer of the area, or another area.</source>
        <translation>Wählen Sie den Polygonlayer des Gebiets oder ein anderes Gebiet.</translation>
    </message>
    <message>
        <source>Choose your training polygons.</source>
        <translation>Wählen Sie Ihre Trainingspolygone.</translation>
    </message>
    <message>
        <source>Chosen from this machine and the amount of imagery.</source>
        <translation>Passend zu diesem Rechner und zur Menge der Bilddaten gewählt.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class &amp;attribute</source>
        <translation>Klassen&amp;attribut</translation>
    </message>
    <message>
        <source>Class &amp;field</source>
        <translation>Klassen&amp;feld</translation>
    </message>
    <message>
        <source>Class field</source>
        <translation>Klassenfeld</translation>
    </message>
    <message>
        <source>Class mapping</source>
        <translation>Klassenzuordnung</translation>
    </message>
    <message>
        <source>Class probabilities</source>
        <translation>Klassenwahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Class table of the labels</source>
        <translation>Klassentabelle der Labels</translation>
    </message>
    <message>
        <source>Class table with code, class, name, color</source>
        <translation>Klassentabelle mit code, class, name, color</translation>
    </message>
    <message>
        <source>Class tables</source>
        <translation>Klassentabellen</translation>
    </message>
    <message>
        <source>Class: the number a code becomes; the same for several codes joins them, empty leaves out.</source>
        <translation>Klasse: die Nummer, zu der ein Code wird; dieselbe für mehrere Codes fasst sie zusammen, leer lässt aus.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>classes that could not be validated</source>
        <translation>Klassen, die nicht validiert werden konnten</translation>
    </message>
    <message>
        <source>classifiers</source>
        <translation>Klassifikatoren</translation>
    </message>
    <message>
        <source>Clean labels (control)</source>
        <translation>Saubere Labels (Kontrolle)</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>Clean {}…</source>
        <translation>{} aufräumen…</translation>
    </message>
    <message>
        <source>Clear (⌫)</source>
        <translation>Zurücknehmen (⌫)</translation>
    </message>
    <message>
        <source>Click into an object, or drag a box around it.</source>
        <translation>Klicken Sie in ein Objekt oder ziehen Sie ein Rechteck darum.</translation>
    </message>
    <message>
        <source>Click into the object first (left button); then the right button takes places away.</source>
        <translation>Klicken Sie erst in das Objekt (linke Taste); dann nimmt die rechte Taste Stellen weg.</translation>
    </message>
    <message>
        <source>Click on at least one place that shows what you look for.</source>
        <translation>Klicken Sie auf mindestens einen Ort, der zeigt, was Sie suchen.</translation>
    </message>
    <message>
        <source>Click on what you look for (right click: what it is not), then press Enter.</source>
        <translation>Klicken Sie auf das Gesuchte (Rechtsklick: was es nicht ist), dann drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Click to segment</source>
        <translation>Klicken und segmentieren</translation>
    </message>
    <message>
        <source>Click to segment: outline an object with a click or two, give it a class, accept it as a polygon</source>
        <translation>Klicken und segmentieren: ein Objekt mit ein, zwei Klicks umreißen, ihm eine Klasse geben, es als Polygon übernehmen</translation>
    </message>
    <message>
        <source>Cloud mask, scale and offset</source>
        <translation>Wolkenmaske, Skalierung und Offset</translation>
    </message>
    <message>
        <source>Cloud or quality mask</source>
        <translation>Wolken- oder Qualitätsmaske</translation>
    </message>
    <message>
        <source>Clouds and fill of the product above.</source>
        <translation>Wolken und Füllwerte des Produkts oben.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>CMID: masks and contrast</source>
        <translation>CMID: Masken und Kontrast</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Codes that are unusable, such as 3,8,9,10, or bits, such as bits:1,3,4.</source>
        <translation>Unbrauchbare Codes, etwa 3,8,9,10, oder Bits, etwa bits:1,3,4.</translation>
    </message>
    <message>
        <source>codes, such as 3,8,9</source>
        <translation>Codes, etwa 3,8,9</translation>
    </message>
    <message>
        <source>Compare the map with the reference and write one HTML file</source>
        <translation>Die Karte mit der Referenz vergleichen und eine HTML-Datei schreiben</translation>
    </message>
    <message>
        <source>Compare the maps of two runs</source>
        <translation>Die Karten zweier Läufe vergleichen</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Zwei Läufe vergleichen</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>Mit Referenz vergleichen</translation>
    </message>
    <message>
        <source>Compared: {} and {}</source>
        <translation>Verglichen: {} und {}</translation>
    </message>
    <message>
        <source>Compares a model&apos;s map with a reference and writes one HTML page: data, settings, curves, confusion matrix and figures per class.

A probability sample of points gives accuracy and areas with confidence intervals; a dense map gives agreement; polygons give figures per class, which are no map accuracy.</source>
        <translation>Vergleicht die Karte eines Modells mit einer Referenz und schreibt eine HTML-Seite: Daten, Einstellungen, Kurven, Konfusionsmatrix und Kennzahlen je Klasse.

Eine Zufallsstichprobe von Punkten gibt Genauigkeit und Flächen mit Konfidenzintervallen; eine flächendeckende Karte gibt Übereinstimmung; Polygone geben Kennzahlen je Klasse, die keine Kartengenauigkeit sind.</translation>
    </message>
    <message>
        <source>Compares large and small views. For attention maps; good with a ViT.</source>
        <translation>Vergleicht große und kleine Ausschnitte. Für Aufmerksamkeitskarten; gut mit einem ViT.</translation>
    </message>
    <message>
        <source>Comp&amp;are…</source>
        <translation>Ver&amp;gleichen…</translation>
    </message>
    <message>
        <source>Comparing the maps…</source>
        <translation>Karten werden verglichen…</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Compute o&amp;n</source>
        <translation>Rechnen a&amp;uf</translation>
    </message>
    <message>
        <source>Compute on another computer (ssh)</source>
        <translation>Auf einem anderen Rechner rechnen (ssh)</translation>
    </message>
    <message>
        <source>computes on</source>
        <translation>rechnet auf</translation>
    </message>
    <message>
        <source>computes on the graphics card</source>
        <translation>rechnet auf der Grafikkarte</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>rechnet auf dem Prozessor</translation>
    </message>
    <message>
        <source>confidence of the intervals</source>
        <translation>Konfidenz der Intervalle</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Verbinden mit {}…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Connects with these settings and says what answers; nothing is stored.</source>
        <translation>Verbindet sich mit diesen Einstellungen und sagt, was antwortet; nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy all of it, to paste into a bug report. It holds no passwords.</source>
        <translation>Alles kopieren, um es in eine Fehlermeldung einzufügen. Es enthält keine Passwörter.</translation>
    </message>
    <message>
        <source>Copy the log and report this.</source>
        <translation>Kopieren Sie das Protokoll und melden Sie dies.</translation>
    </message>
    <message>
        <source>Count the classes and list what is wrong with single polygons</source>
        <translation>Die Klassen zählen und auflisten, was an einzelnen Polygonen nicht stimmt</translation>
    </message>
    <message>
        <source>Counted from 0, -1 is the last. Empty: a transformer&apos;s last block, a pyramid&apos;s stage of 16 pixels.</source>
        <translation>Gezählt ab 0, -1 ist der letzte. Leer: der letzte Block eines Transformers, die 16-Pixel-Stufe einer Pyramide.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>Crops a step</source>
        <translation>Ausschnitte je Schritt</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <source>CRS: none. Assign one in QGIS for work with polygons or with other rasters.</source>
        <translation>KBS: keines. Weisen Sie in QGIS eines zu, um mit Polygonen oder anderen Rastern zu arbeiten.</translation>
    </message>
    <message>
        <source>CRS: {}</source>
        <translation>KBS: {}</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>dB (radar)</source>
        <translation>dB (Radar)</translation>
    </message>
    <message>
        <source>dB, radar backscatter in decibels</source>
        <translation>dB, Radarrückstreuung in Dezibel</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>DeepLabV3+</source>
        <translation>DeepLabV3+</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete Patchwork&apos;s environment ({}) from {}? Runs, models and maps stay.</source>
        <translation>Die Umgebung von Patchwork ({}) aus {} löschen? Läufe, Modelle und Karten bleiben.</translation>
    </message>
    <message>
        <source>Delete the environment. Runs, models and maps stay.</source>
        <translation>Die Umgebung löschen. Läufe, Modelle und Karten bleiben.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Dense reference map</source>
        <translation>Flächendeckende Referenzkarte</translation>
    </message>
    <message>
        <source>depth of the decoder (blocks)</source>
        <translation>Tiefe des Decoders (Blöcke)</translation>
    </message>
    <message>
        <source>depth of the network (blocks)</source>
        <translation>Tiefe des Netzes (Blöcke)</translation>
    </message>
    <message>
        <source>Details: {}</source>
        <translation>Details: {}</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>device in words</source>
        <translation>Gerät in Worten</translation>
    </message>
    <message>
        <source>Digital numbers</source>
        <translation>Digitalwerte</translation>
    </message>
    <message>
        <source>digital numbers, scaled band by band</source>
        <translation>Digitalwerte, Kanal für Kanal skaliert</translation>
    </message>
    <message>
        <source>digital numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>Digitalwerte; jeder Kanal wird vor dem Lernen auf Mittel 0 und Streuung 1 gebracht</translation>
    </message>
    <message>
        <source>DINO: self-distillation</source>
        <translation>DINO: Selbstdestillation</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>distance kept between parts, pixels</source>
        <translation>Abstand zwischen Teilen, Pixel</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation>Fertig: {}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>DPT is made for the equal maps of a vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … fit this backbone.</source>
        <translation>DPT ist für die gleich großen Karten eines Vision Transformers gemacht. U-Net, FPN, DeepLabV3+, UPerNet … passen zu diesem Backbone.</translation>
    </message>
    <message>
        <source>DPT, for vision transformers</source>
        <translation>DPT, für Vision Transformer</translation>
    </message>
    <message>
        <source>Draw random points of the map, class by class</source>
        <translation>Zufällige Punkte der Karte ziehen, Klasse für Klasse</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Stichprobe ziehen</translation>
    </message>
    <message>
        <source>Draw this many random points, spread over the classes, and take the dense map as their answer.</source>
        <translation>So viele zufällige Punkte ziehen, über die Klassen verteilt, und die flächendeckende Karte als ihre Antwort nehmen.</translation>
    </message>
    <message>
        <source>Drawn alread&amp;y</source>
        <translation>Schon gezeichne&amp;t</translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a finished map&apos;s pixels; its classes are the strata.

Label the points without looking at the map (toolbar Patchwork, “Label the sample”); the report then gives accuracy and hectares with confidence intervals.</source>
        <translation>Zieht eine stratifizierte Zufallsstichprobe aus den Pixeln einer fertigen Karte; ihre Klassen sind die Strata.

Labeln Sie die Punkte, ohne auf die Karte zu sehen (Werkzeugleiste Patchwork, „Stichprobe labeln“); der Bericht gibt dann Genauigkeit und Hektar mit Konfidenzintervallen an.</translation>
    </message>
    <message>
        <source>D&amp;uration</source>
        <translation>Da&amp;uer</translation>
    </message>
    <message>
        <source>Each head</source>
        <translation>Jeder Kopf</translation>
    </message>
    <message>
        <source>Each layer is a scene of its own</source>
        <translation>Jeder Layer ist eine eigene Szene</translation>
    </message>
    <message>
        <source>Earlier run or published file</source>
        <translation>Früherer Lauf oder veröffentlichte Datei</translation>
    </message>
    <message>
        <source>Empty: from the data.</source>
        <translation>Leer: aus den Daten.</translation>
    </message>
    <message>
        <source>Empty: the number that belongs to the chosen size.</source>
        <translation>Leer: die Zahl, die zur gewählten Größe gehört.</translation>
    </message>
    <message>
        <source>Empty: where the scores part best into two groups (Otsu).</source>
        <translation>Leer: wo die Werte am besten in zwei Gruppen zerfallen (Otsu).</translation>
    </message>
    <message>
        <source>encoder of SAM</source>
        <translation>Encoder von SAM</translation>
    </message>
    <message>
        <source>Enter accepts it. More clicks refine it: left adds, right takes away.</source>
        <translation>Die Eingabetaste übernimmt es. Weitere Klicks verfeinern: links fügt hinzu, rechts nimmt weg.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Every class of the map needs {} labelled points.</source>
        <translation>Jede Klasse der Karte braucht {} gelabelte Punkte.</translation>
    </message>
    <message>
        <source>every layer has data there; right for most models</source>
        <translation>jeder Layer dort Daten hat; richtig für die meisten Modelle</translation>
    </message>
    <message>
        <source>Everything (same classes)</source>
        <translation>Alles (gleiche Klassen)</translation>
    </message>
    <message>
        <source>Examine this machine and the environment; takes some seconds.</source>
        <translation>Diesen Rechner und die Umgebung untersuchen; dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Examining the interpreter…</source>
        <translation>Interpreter wird untersucht…</translation>
    </message>
    <message>
        <source>Examining this machine and the environment…</source>
        <translation>Dieser Rechner und die Umgebung werden untersucht…</translation>
    </message>
    <message>
        <source>Existing map</source>
        <translation>Vorhandene Karte</translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation>Erkundung</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Extent of interest</source>
        <translation>Ausdehnung des Untersuchungsgebiets</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>family of networks</source>
        <translation>Netzfamilie</translation>
    </message>
    <message>
        <source>Feature picture (PCA)</source>
        <translation>Merkmalsbild (PCA)</translation>
    </message>
    <message>
        <source>Fetch the pictures and write them; QGIS goes on meanwhile</source>
        <translation>Die Bilder holen und schreiben; QGIS läuft derweil weiter</translation>
    </message>
    <message>
        <source>Fetching Python {}</source>
        <translation>Python {} wird geholt</translation>
    </message>
    <message>
        <source>Fetching uv, which brings Python {}</source>
        <translation>uv wird geholt, das Python {} mitbringt</translation>
    </message>
    <message>
        <source>fewest looks of the speckle</source>
        <translation>wenigste Looks des Speckles</translation>
    </message>
    <message>
        <source>Figures for other programs</source>
        <translation>Kennzahlen für andere Programme</translation>
    </message>
    <message>
        <source>Figures of held-out polygons. Polygons from suggested places lie where the map is difficult: the figure may fall while the map gets better. How good the map is, a random sample tells.</source>
        <translation>Werte zurückgehaltener Polygone. Polygone von vorgeschlagenen Orten liegen, wo die Karte schwierig ist: Der Wert kann fallen, während die Karte besser wird. Wie gut die Karte ist, sagt eine Zufallsstichprobe.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fills in hidden parts and compares places. For fine detail; good with ResNet and Swin.</source>
        <translation>Füllt verdeckte Teile und vergleicht Orte. Für feine Details; gut mit ResNet und Swin.</translation>
    </message>
    <message>
        <source>Fills in hidden patches of radar and optical together. The model also maps where one of them is missing.</source>
        <translation>Füllt verdeckte Patches von Radar und Optik gemeinsam. Das Modell kartiert auch, wo eines davon fehlt.</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Filter: name, method, layer, note, state</source>
        <translation>Filter: Name, Methode, Layer, Notiz, Zustand</translation>
    </message>
    <message>
        <source>Find places where the map is in doubt and the land unlike your polygons</source>
        <translation>Orte finden, wo die Karte im Zweifel und das Land anders als Ihre Polygone ist</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Ähnliche finden</translation>
    </message>
    <message>
        <source>Finds what looks like the places you point at, by what a pretrained network makes of the imagery: a raster of scores over the whole scene, and polygons of the places above a threshold.

Nothing is trained. Several places: the best score counts. Places that are unlike sharpen the result.</source>
        <translation>Findet, was den Orten ähnelt, auf die Sie zeigen, nach dem, was ein vortrainiertes Netz aus den Bilddaten macht: ein Raster der Ähnlichkeit über die ganze Szene und Polygone der Orte über einer Schwelle.

Nichts wird trainiert. Mehrere Orte: Der beste Wert zählt. Unähnliche Orte schärfen das Ergebnis.</translation>
    </message>
    <message>
        <source>Finished runs keep checkpoints that nothing goes on from. Models and results stay.</source>
        <translation>Fertige Läufe behalten Speicherstände, von denen nichts mehr ausgeht. Modelle und Ergebnisse bleiben.</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Erster Lauf</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of a product</source>
        <translation>Ordner eines Produkts</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>for a graphics card with 16 GB or more, and much imagery</source>
        <translation>für eine Grafikkarte mit 16 GB oder mehr und viele Bilddaten</translation>
    </message>
    <message>
        <source>For a graphics card with 16 GB or more, and much imagery.</source>
        <translation>Für eine Grafikkarte mit 16 GB oder mehr und viele Bilddaten.</translation>
    </message>
    <message>
        <source>for a graphics card with 8 GB</source>
        <translation>für eine Grafikkarte mit 8 GB</translation>
    </message>
    <message>
        <source>For a graphics card with 8 GB, or a night on a strong processor.</source>
        <translation>Für eine Grafikkarte mit 8 GB oder eine Nacht auf einem starken Prozessor.</translation>
    </message>
    <message>
        <source>for a processor without graphics card</source>
        <translation>für einen Prozessor ohne Grafikkarte</translation>
    </message>
    <message>
        <source>For a processor without graphics card: minutes to an hour. Good for trying out.</source>
        <translation>Für einen Prozessor ohne Grafikkarte: Minuten bis eine Stunde. Gut zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Forest</translation>
    </message>
    <message>
        <source>Forest + majority filter</source>
        <translation>Forest + Mehrheitsfilter</translation>
    </message>
    <message>
        <source>forest alone (quick)</source>
        <translation>Forest allein (schnell)</translation>
    </message>
    <message>
        <source>&amp;Forget what was learned in this scene</source>
        <translation>In dieser Szene Gelerntes &amp;vergessen</translation>
    </message>
    <message>
        <source>Forgotten what {} accepted objects taught; the polygons stay.</source>
        <translation>Was {} übernommene Objekte lehrten, ist vergessen; die Polygone bleiben.</translation>
    </message>
    <message>
        <source>Found by itself. Choose another one only where you must.</source>
        <translation>Wird von selbst gefunden. Wählen Sie nur dann einen anderen, wenn es sein muss.</translation>
    </message>
    <message>
        <source>FPN, feature pyramid</source>
        <translation>FPN, Merkmalspyramide</translation>
    </message>
    <message>
        <source>Free disk space; asks first</source>
        <translation>Speicherplatz freigeben; fragt vorher nach</translation>
    </message>
    <message>
        <source>Freeze the backbone</source>
        <translation>Das Backbone einfrieren</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>Herkun&amp;ft</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
    <message>
        <source>from the size</source>
        <translation>aus der Größe</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Frozen, then released</source>
        <translation>Eingefroren, dann gelöst</translation>
    </message>
    <message>
        <source>Frozen: only the decoder learns. Full, layer by layer: the backbone learns too; needs a graphics card.</source>
        <translation>Eingefroren: Nur der Decoder lernt. Voll, Schicht für Schicht: Auch das Backbone lernt; braucht eine Grafikkarte.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Further settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Fus-MAE fuses two sensors, such as radar and optical: tick both rasters on the Data page and choose “Bands of one scene”.</source>
        <translation>Fus-MAE verbindet zwei Sensoren, etwa Radar und Optik: Haken Sie beide Raster auf der Seite „Daten“ an und wählen Sie „Kanäle einer Szene“.</translation>
    </message>
    <message>
        <source>Fus-MAE: two sensors</source>
        <translation>Fus-MAE: zwei Sensoren</translation>
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
        <translation>Fortsetzen, wo der Lauf anhielt</translation>
    </message>
    <message>
        <source>Go through the data once: statistics and tile cache. Optional, the other steps do it when needed.</source>
        <translation>Die Daten einmal durchgehen: Statistik und Kachelcache. Freiwillig, die anderen Schritte tun es bei Bedarf.</translation>
    </message>
    <message>
        <source>Go through the points on the map and press the number of the class you see</source>
        <translation>Die Punkte auf der Karte durchgehen und die Nummer der Klasse drücken, die Sie sehen</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>grid of the result</source>
        <translation>Gitter des Ergebnisses</translation>
    </message>
    <message>
        <source>grid taken from raster</source>
        <translation>Gitter übernommen von Raster</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Head {}</source>
        <translation>Kopf {}</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hektar</translation>
    </message>
    <message>
        <source>Help for the tools on the map</source>
        <translation>Hilfe zu den Werkzeugen auf der Karte</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Stammordner</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>How a sample is drawn, labelled and judged</source>
        <translation>Wie eine Stichprobe gezogen, gelabelt und beurteilt wird</translation>
    </message>
    <message>
        <source>how both halves are merged</source>
        <translation>Verbindung der beiden Hälften</translation>
    </message>
    <message>
        <source>how land is held out</source>
        <translation>Art, Land zurückzuhalten</translation>
    </message>
    <message>
        <source>How large the network is. Larger ones need a graphics card and more imagery.</source>
        <translation>Wie groß das Netz ist. Größere brauchen eine Grafikkarte und mehr Bilddaten.</translation>
    </message>
    <message>
        <source>How long to learn. Automatic fits the amount of imagery and this machine.</source>
        <translation>Wie lange gelernt wird. Automatisch passt zur Menge der Bilddaten und zu diesem Rechner.</translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation>Anzahl der Cluster</translation>
    </message>
    <message>
        <source>How many of the map&apos;s pixels to show across</source>
        <translation>Wie viele Pixel der Karte in der Breite zu zeigen sind</translation>
    </message>
    <message>
        <source>How many places to suggest; the first stand for the most land in doubt.</source>
        <translation>Wie viele Orte vorgeschlagen werden; die ersten stehen für das meiste Land im Zweifel.</translation>
    </message>
    <message>
        <source>How many processor threads jobs may use. A resumed run keeps its own.</source>
        <translation>Wie viele Prozessor-Threads Aufträge nutzen dürfen. Ein fortgesetzter Lauf behält seine Zahl.</translation>
    </message>
    <message>
        <source>How many small views of each place the student sees beside the two large ones.</source>
        <translation>Wie viele kleine Ausschnitte jedes Orts der Schüler neben den zwei großen sieht.</translation>
    </message>
    <message>
        <source>How much of a network pretrained on labels goes on. Other backbones have an encoder only.</source>
        <translation>Wie viel eines mit Labels vortrainierten Netzes weiter genutzt wird. Andere Backbones haben nur einen Encoder.</translation>
    </message>
    <message>
        <source>How narrowly the overall accuracy shall be known, in percentage points (95 %). Half the width takes four times the points.</source>
        <translation>Wie eng die Gesamtgenauigkeit bekannt sein soll, in Prozentpunkten (95 %). Die halbe Breite braucht viermal so viele Punkte.</translation>
    </message>
    <message>
        <source>how places are matched</source>
        <translation>Zuordnung der Orte</translation>
    </message>
    <message>
        <source>How points are shared among the classes of the map.</source>
        <translation>Wie die Punkte auf die Klassen der Karte verteilt werden.</translation>
    </message>
    <message>
        <source>how several places count</source>
        <translation>Wertung mehrerer Orte</translation>
    </message>
    <message>
        <source>How the network learns. All methods work on radar and optical imagery.</source>
        <translation>Wie das Netz lernt. Alle Methoden eignen sich für Radar- und optische Bilddaten.</translation>
    </message>
    <message>
        <source>how the sensors are joined</source>
        <translation>Verbindung der Sensoren</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>If what you look for is rarer, give a higher threshold.</source>
        <translation>Ist das Gesuchte seltener, einen höheren Schwellenwert angeben.</translation>
    </message>
    <message>
        <source>Import published weights</source>
        <translation>Veröffentlichte Gewichte importieren</translation>
    </message>
    <message>
        <source>Import published weights…</source>
        <translation>Veröffentlichte Gewichte importieren…</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>In units of the layer&apos;s CRS; at first as fine as the screen shows it.</source>
        <translation>In Einheiten des Layer-KBS; anfangs so fein, wie der Bildschirm es zeigt.</translation>
    </message>
    <message>
        <source>In use: {}</source>
        <translation>In Gebrauch: {}</translation>
    </message>
    <message>
        <source>In use: {} (set by the environment variable {})</source>
        <translation>In Gebrauch: {} (gesetzt durch die Umgebungsvariable {})</translation>
    </message>
    <message>
        <source>inertia of the centre</source>
        <translation>Trägheit des Zentrums</translation>
    </message>
    <message>
        <source>inertia of the teacher (momentum)</source>
        <translation>Trägheit des Lehrers (Momentum)</translation>
    </message>
    <message>
        <source>input of the network, pixels</source>
        <translation>Eingabe des Netzes, Pixel</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>Install, repair or remove the environment; a report on this machine</source>
        <translation>Die Umgebung installieren, reparieren oder entfernen; ein Bericht über diesen Rechner</translation>
    </message>
    <message>
        <source>Install, repair or remove; a report on this machine</source>
        <translation>Installieren, reparieren oder entfernen; ein Bericht über diesen Rechner</translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation>Installiert: {}</translation>
    </message>
    <message>
        <source>Instead of a legend: a CSV or JSON file with code, class, name, color.</source>
        <translation>Statt einer Legende: eine CSV- oder JSON-Datei mit code, class, name, color.</translation>
    </message>
    <message>
        <source>Instead of polygons: a raster of class codes of any grid and CRS.</source>
        <translation>Statt Polygonen: ein Raster mit Klassencodes in beliebigem Gitter und KBS.</translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation>&amp;Interpreter</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Is it mounted?</source>
        <translation>Ist er eingehängt?</translation>
    </message>
    <message>
        <source>It belongs to a land-cover map: tick “Land cover” first.</source>
        <translation>Sie gehört zu einer Landbedeckungskarte: Haken Sie erst „Landbedeckung“ an.</translation>
    </message>
    <message>
        <source>It ended with exit code {} and said: {}</source>
        <translation>Sie endete mit dem Exit-Code {} und sagte: {}</translation>
    </message>
    <message>
        <source>It has no attribute “{}” any more.</source>
        <translation>Er hat kein Attribut „{}“ mehr.</translation>
    </message>
    <message>
        <source>It is examined first: its version, its packages, a computation.</source>
        <translation>Es wird erst untersucht: seine Version, seine Pakete, eine Berechnung.</translation>
    </message>
    <message>
        <source>It takes the answers as they stand now in “{}”.</source>
        <translation>Verwendet werden die Antworten, wie sie jetzt in „{}“ stehen.</translation>
    </message>
    <message>
        <source>It takes the first run&apos;s answers: their sample layer is not in the project.</source>
        <translation>Verwendet werden die Antworten des ersten Laufs: deren Stichprobenlayer ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>It wants maps that get coarser from stage to stage: a ResNet, EfficientNet, Swin or ConvNeXt. The linear probe and DPT fit this backbone.</source>
        <translation>Er braucht Karten, die von Stufe zu Stufe gröber werden: ein ResNet, EfficientNet, Swin oder ConvNeXt. Die lineare Sonde und DPT passen zu diesem Backbone.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Sie wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Its pixels with the codes below are no data, in training and on maps. Any grid and CRS.</source>
        <translation>Ihre Pixel mit den Codes darunter sind Leerwerte, im Training und auf Karten. Beliebiges Gitter und KBS.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Jobs, previews and clicks are computed there; files are read and written in folders that both computers see. ssh must log in without a password.</source>
        <translation>Aufträge, Vorschauen und Klicks werden dort berechnet; Dateien werden in Ordnern gelesen und geschrieben, die beide Rechner sehen. ssh muss sich ohne Passwort anmelden.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>JSON: the reference&apos;s codes to the model&apos;s codes.</source>
        <translation>JSON: von den Codes der Referenz zu den Codes des Modells.</translation>
    </message>
    <message>
        <source>Judge this map. Empty: map now.</source>
        <translation>Diese Karte beurteilen. Leer: jetzt kartieren.</translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation>Als Layer behalten</translation>
    </message>
    <message>
        <source>Keep as layer: what is shown now becomes a GeoTIFF in the project</source>
        <translation>Als Layer behalten: Was jetzt zu sehen ist, wird ein GeoTIFF im Projekt</translation>
    </message>
    <message>
        <source>Keep away from</source>
        <translation>Abstand halten von</translation>
    </message>
    <message>
        <source>Kept as layer: {}</source>
        <translation>Als Layer behalten: {}</translation>
    </message>
    <message>
        <source>Keys go to the field in which you typed. Click the map, and they answer again.</source>
        <translation>Tasten gehen an das Feld, in das zuletzt geschrieben wurde. Nach einem Klick auf die Karte antworten sie wieder.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>kind of reference</source>
        <translation>Art der Referenz</translation>
    </message>
    <message>
        <source>Label a sample point</source>
        <translation>Stichprobenpunkt labeln</translation>
    </message>
    <message>
        <source>Label la&amp;yer</source>
        <translation>Label-La&amp;yer</translation>
    </message>
    <message>
        <source>Label map, for noisy and supervised</source>
        <translation>Labelkarte, für noisy und supervised</translation>
    </message>
    <message>
        <source>Label points</source>
        <translation>Punkte labeln</translation>
    </message>
    <message>
        <source>Label polygons, for noisy and supervised</source>
        <translation>Labelpolygone, für noisy und supervised</translation>
    </message>
    <message>
        <source>Label the sample</source>
        <translation>Stichprobe labeln</translation>
    </message>
    <message>
        <source>Label the sample: go through its points and say with number keys what each one is</source>
        <translation>Stichprobe labeln: ihre Punkte durchgehen und mit Zifferntasten sagen, was jeder ist</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>gelabelt</translation>
    </message>
    <message>
        <source>Labelled polygons</source>
        <translation>Gelabelte Polygone</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Landbedeckung</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>largest gradient</source>
        <translation>größter Gradient</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>La&amp;yer</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Schicht für Schicht</translation>
    </message>
    <message>
        <source>Layers of the project show their results: {}. Remove these layers first.</source>
        <translation>Layer des Projekts zeigen ihre Ergebnisse: {}. Entfernen Sie erst diese Layer.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Learn the imagery without labels</source>
        <translation>Die Bilddaten ohne Labels lernen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>learning rate at batch 256</source>
        <translation>Lernrate bei Batch 256</translation>
    </message>
    <message>
        <source>learning rate at the end</source>
        <translation>Lernrate am Ende</translation>
    </message>
    <message>
        <source>learning rate from block to block, as a share</source>
        <translation>Lernrate von Block zu Block, als Anteil</translation>
    </message>
    <message>
        <source>learning rate of the backbone, as a share</source>
        <translation>Lernrate des Backbones, als Anteil</translation>
    </message>
    <message>
        <source>Learns from an existing map that may err or have other classes. Leaves a network that maps by itself.</source>
        <translation>Lernt aus einer vorhandenen Karte, die irren oder andere Klassen haben darf. Hinterlässt ein Netz, das selbst kartiert.</translation>
    </message>
    <message>
        <source>Learns to fill in hidden patches. Needs little memory, and long training.</source>
        <translation>Lernt, verdeckte Patches zu füllen. Braucht wenig Speicher und langes Training.</translation>
    </message>
    <message>
        <source>least distance between places, pixels</source>
        <translation>kleinster Abstand zwischen Orten, Pixel</translation>
    </message>
    <message>
        <source>least distance from labels, pixels</source>
        <translation>kleinster Abstand von Labels, Pixel</translation>
    </message>
    <message>
        <source>least points of a class</source>
        <translation>Mindestzahl von Punkten einer Klasse</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>Wolken auslassen</translation>
    </message>
    <message>
        <source>Leave out what the product’s own mask marks</source>
        <translation>Auslassen, was die eigene Maske des Produkts markiert</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Legend (study)</source>
        <translation>Legende (Studie)</translation>
    </message>
    <message>
        <source>Legend of the labels</source>
        <translation>Legende der Labels</translation>
    </message>
    <message>
        <source>Let a network get to know your imagery: it then needs fewer polygons.</source>
        <translation>Lassen Sie ein Netz Ihre Bilddaten kennenlernen: Es braucht dann weniger Polygone.</translation>
    </message>
    <message>
        <source>levels of the network</source>
        <translation>Stufen des Netzes</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Like noisy labels, from a map you trust: shows what the noise costs.</source>
        <translation>Wie fehlerhafte Labels, aus einer Karte, der Sie trauen: zeigt, was die Fehler kosten.</translation>
    </message>
    <message>
        <source>linear power, turned into dB</source>
        <translation>lineare Leistung, in dB umgerechnet</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>Linear Probe</translation>
    </message>
    <message>
        <source>linear probe; robust with few polygons</source>
        <translation>Linear Probe; robust bei wenigen Polygonen</translation>
    </message>
    <message>
        <source>LinkNet</source>
        <translation>LinkNet</translation>
    </message>
    <message>
        <source>&amp;List results of Patchwork too</source>
        <translation>Auch Ergebnisse von Patchwork auf&amp;listen</translation>
    </message>
    <message>
        <source>&amp;Load both maps</source>
        <translation>Beide Karten &amp;laden</translation>
    </message>
    <message>
        <source>Load both maps and open a second map beside the main one: A there, B here, moved together</source>
        <translation>Beide Karten laden und neben der Hauptkarte eine zweite öffnen: A dort, B hier, gemeinsam verschoben</translation>
    </message>
    <message>
        <source>Load resul&amp;ts</source>
        <translation>Ergebni&amp;sse laden</translation>
    </message>
    <message>
        <source>Load results</source>
        <translation>Ergebnisse laden</translation>
    </message>
    <message>
        <source>&amp;Load results when a job is done</source>
        <translation>Ergebnisse fertiger Aufträge &amp;laden</translation>
    </message>
    <message>
        <source>Loaded: {}</source>
        <translation>Geladen: {}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Looking at the polygons…</source>
        <translation>Polygone werden geprüft…</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Dieser Rechner wird untersucht…</translation>
    </message>
    <message>
        <source>Looking at {} …</source>
        <translation>{} wird untersucht …</translation>
    </message>
    <message>
        <source>Looking for similar places in the whole scene: the result appears here when it is done.</source>
        <translation>In der ganzen Szene wird nach ähnlichen Orten gesucht: Das Ergebnis erscheint hier, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Lower precision is faster where the device supports it. Automatic is safe.</source>
        <translation>Geringere Rechengenauigkeit ist schneller, wo das Gerät sie unterstützt. Automatisch ist sicher.</translation>
    </message>
    <message>
        <source>MA-Net</source>
        <translation>MA-Net</translation>
    </message>
    <message>
        <source>MAE: masked autoencoder</source>
        <translation>MAE: maskierter Autoencoder</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Make a map</source>
        <translation>Karte erstellen</translation>
    </message>
    <message>
        <source>Make a start of a file that others published (SSL4EO-S12, DINOv2, timm, torchvision …). Only its numbers are taken: nothing in it can run a program.</source>
        <translation>Einen Anfang aus einer Datei machen, die andere veröffentlicht haben (SSL4EO-S12, DINOv2, timm, torchvision …). Nur ihre Zahlen werden genommen: Nichts darin kann ein Programm ausführen.</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Make the environment anew; the old one stays until the new one works.</source>
        <translation>Die Umgebung neu anlegen; die alte bleibt, bis die neue funktioniert.</translation>
    </message>
    <message>
        <source>Makes a model folder of a file that others published: SSL4EO-S12 (Sentinel-1 and 2), DINOv2, timm, torchvision, U-Nets as ONNX. The folder starts a training, and shows attention and similar places.

Only tensors are taken from the file: nothing in it can run a program. What was found and what is missing is said; with less than 90 % it is refused.</source>
        <translation>Macht einen Modellordner aus einer Datei, die andere veröffentlicht haben: SSL4EO-S12 (Sentinel-1 und 2), DINOv2, timm, torchvision, U-Nets als ONNX. Mit dem Ordner beginnt ein Training, und er zeigt Aufmerksamkeit und ähnliche Orte.

Nur Tensoren werden aus der Datei genommen: Nichts darin kann ein Programm ausführen. Es wird gesagt, was gefunden wurde und was fehlt; mit weniger als 90 % wird sie abgelehnt.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map a scene with a trained model</source>
        <translation>Eine Szene mit einem trainierten Modell kartieren</translation>
    </message>
    <message>
        <source>Map land cover</source>
        <translation>Landbedeckung kartieren</translation>
    </message>
    <message>
        <source>Map of changes</source>
        <translation>Karte der Änderungen</translation>
    </message>
    <message>
        <source>Map what &amp;changed</source>
        <translation>Änderungen &amp;kartieren</translation>
    </message>
    <message>
        <source>M&amp;ap with</source>
        <translation>&amp;Kartieren mit</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Maps the land with a trained model: tile by tile with blended overlaps, in little memory, nodata kept. The map has a legend with the classes&apos; names and colours.

Ambiguity is the normalised entropy of the class probabilities, 0 (one class) to 1 (all alike); it is not a probability of error.</source>
        <translation>Kartiert das Land mit einem trainierten Modell: Kachel für Kachel mit verschmolzenen Überlappungen, mit wenig Speicher, Leerwerte (NoData) bleiben. Die Karte hat eine Legende mit den Namen und Farben der Klassen.

Mehrdeutigkeit ist die normierte Entropie der Klassenwahrscheinlichkeiten, 0 (eine Klasse) bis 1 (alle gleich); sie ist keine Fehlerwahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>margin of a tile, pixels</source>
        <translation>Rand einer Kachel, Pixel</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Mask of “{name}”: {problem}</source>
        <translation>Maske von „{name}“: {problem}</translation>
    </message>
    <message>
        <source>Mask, scale</source>
        <translation>Maske, Skalierung</translation>
    </message>
    <message>
        <source>Mass mask</source>
        <translation>Anteilsmaske</translation>
    </message>
    <message>
        <source>May the file be changed, and is there room on the disk?</source>
        <translation>Darf die Datei geändert werden, und ist Platz auf dem Datenträger?</translation>
    </message>
    <message>
        <source>Mean IoU over the classes, on polygons that were held out</source>
        <translation>Mittlere IoU über die Klassen, auf zurückgehaltenen Polygonen</translation>
    </message>
    <message>
        <source>Mean of heads</source>
        <translation>Mittel der Köpfe</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Mittel der Köpfe</translation>
    </message>
    <message>
        <source>mean spectra compared</source>
        <translation>mittlere Spektren verglichen</translation>
    </message>
    <message>
        <source>mean taken away first</source>
        <translation>Mittel vorher abgezogen</translation>
    </message>
    <message>
        <source>meaning of the codes</source>
        <translation>Bedeutung der Codes</translation>
    </message>
    <message>
        <source>meaning of the reference&apos;s codes</source>
        <translation>Bedeutung der Codes der Referenz</translation>
    </message>
    <message>
        <source>measure of doubt</source>
        <translation>Maß des Zweifels</translation>
    </message>
    <message>
        <source>Measure which classes of the reference attention finds, against controls</source>
        <translation>Messen, welche Klassen der Referenz die Aufmerksamkeit findet, verglichen mit Kontrollen</translation>
    </message>
    <message>
        <source>Measures how well each attention head of a vision transformer finds each class of your labels, and whether that was learned. Head and threshold are chosen on some blocks of land and scored on others; so are the controls: an untrained network, the attention of another window, brightness and texture, the place in the window, and random maps.

“No effect” is a possible answer. Pretrained networks only: one trained on these labels has seen the answers.</source>
        <translation>Misst, wie gut jeder Aufmerksamkeitskopf eines Vision Transformers jede Klasse Ihrer Labels findet und ob das gelernt wurde. Kopf und Schwelle werden auf einigen Landblöcken gewählt und auf anderen bewertet; ebenso die Kontrollen: ein untrainiertes Netz, die Aufmerksamkeit eines anderen Fensters, Helligkeit und Textur, der Ort im Fenster und Zufallskarten.

„Kein Effekt“ ist eine mögliche Antwort. Nur vortrainierte Netze: Eines, das mit diesen Labels trainiert wurde, hat die Antworten gesehen.</translation>
    </message>
    <message>
        <source>Member of the model</source>
        <translation>Teil des Modells</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model and scene</source>
        <translation>Modell und Szene</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Model, results</source>
        <translation>Modell, Ergebnisse</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>More places, as points</source>
        <translation>Weitere Orte, als Punkte</translation>
    </message>
    <message>
        <source>most looks of the speckle</source>
        <translation>meiste Looks des Speckles</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Name field</source>
        <translation>Na&amp;mensfeld</translation>
    </message>
    <message>
        <source>Name of the class, then Enter</source>
        <translation>Name der Klasse, dann Eingabetaste</translation>
    </message>
    <message>
        <source>name of the reference</source>
        <translation>Name der Referenz</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Names places worth a label, as a ranked point layer: places where the model&apos;s map is in doubt and that differ from what is labelled and from one another.

Labels drawn at these places teach; they are no sample and must not judge the map.</source>
        <translation>Nennt Orte, die ein Label wert sind, als Punktlayer mit Rangfolge: Orte, an denen die Karte des Modells im Zweifel ist und die sich vom Gelabelten und voneinander unterscheiden.

An diesen Orten gesetzte Labels lehren; sie sind keine Stichprobe und dürfen die Karte nicht beurteilen.</translation>
    </message>
    <message>
        <source>needs data of</source>
        <translation>braucht Daten von</translation>
    </message>
    <message>
        <source>Neither run has logged a curve.</source>
        <translation>Keiner der Läufe hat eine Kurve aufgezeichnet.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>networks tried</source>
        <translation>erprobte Netze</translation>
    </message>
    <message>
        <source>new GeoPackage</source>
        <translation>neues GeoPackage</translation>
    </message>
    <message>
        <source>New jobs use these settings; jobs under way keep theirs.</source>
        <translation>Neue Aufträge verwenden diese Einstellungen; laufende behalten ihre.</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächster Ort</translation>
    </message>
    <message>
        <source>Next place (N)</source>
        <translation>Nächster Ort (N)</translation>
    </message>
    <message>
        <source>Next place to label</source>
        <translation>Nächster Ort zum Labeln</translation>
    </message>
    <message>
        <source>Next point (N)</source>
        <translation>Nächster Punkt (N)</translation>
    </message>
    <message>
        <source>Next: pretrain on this imagery (Pretrain), or train on your polygons at once (Train).</source>
        <translation>Weiter: auf diesen Bilddaten vortrainieren (Vortrainieren) oder gleich mit Ihren Polygonen trainieren (Trainieren).</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No band of “{}” is ticked on the Data page.</source>
        <translation>Auf der Seite „Daten“ ist kein Kanal von „{}“ angehakt.</translation>
    </message>
    <message>
        <source>no class attribute</source>
        <translation>kein Klassenattribut</translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation>noch keine Klasse</translation>
    </message>
    <message>
        <source>No data: {bad}. Kept: {kept}.</source>
        <translation>Leerwert: {bad}. Behalten: {kept}.</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>keine Kennzahlen</translation>
    </message>
    <message>
        <source>No map was chosen, or it cannot be opened.</source>
        <translation>Es wurde keine Karte gewählt, oder sie lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>No mask</source>
        <translation>Keine Maske</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>keine Maske</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>No place was given to be similar to.</source>
        <translation>Es wurde kein Ort angegeben, dem etwas ähneln soll.</translation>
    </message>
    <message>
        <source>No places yet.</source>
        <translation>Noch keine Orte.</translation>
    </message>
    <message>
        <source>No pretraining is running.</source>
        <translation>Kein Vortraining läuft.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>kein Raster</translation>
    </message>
    <message>
        <source>No raster to learn from yet. Add the image you want to map.</source>
        <translation>Noch kein Raster zum Lernen. Fügen Sie das Bild hinzu, das Sie kartieren möchten.</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>Kein Lauf ist gewählt.</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Kein Lauf passt zum Filter.</translation>
    </message>
    <message>
        <source>No runs yet.

Start with Data: tick a raster, then pretrain on it or train on your polygons.</source>
        <translation>Noch keine Läufe.

Beginnen Sie mit „Daten“: Haken Sie ein Raster an, dann trainieren Sie darauf vor oder trainieren mit Ihren Polygonen.</translation>
    </message>
    <message>
        <source>no such curve</source>
        <translation>keine solche Kurve</translation>
    </message>
    <message>
        <source>nodata value</source>
        <translation>Leerwert (NoData)</translation>
    </message>
    <message>
        <source>noise of the labels</source>
        <translation>Fehler der Labels</translation>
    </message>
    <message>
        <source>Noisy labels</source>
        <translation>Fehlerhafte Labels</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>None (random weights)</source>
        <translation>Keines (zufällige Gewichte)</translation>
    </message>
    <message>
        <source>none set in QGIS</source>
        <translation>keiner in QGIS gesetzt</translation>
    </message>
    <message>
        <source>none. {cause} {remedy}</source>
        <translation>keine. {cause} {remedy}</translation>
    </message>
    <message>
        <source>normalisation in the head</source>
        <translation>Normalisierung im Kopf</translation>
    </message>
    <message>
        <source>normalisation of what is predicted</source>
        <translation>Normalisierung des Vorhergesagten</translation>
    </message>
    <message>
        <source>Not accepted: every part is smaller than the smallest part wanted.</source>
        <translation>Nicht übernommen: Jeder Teil ist kleiner als der kleinste gewünschte.</translation>
    </message>
    <message>
        <source>Not accepted: no file was chosen. Your clicks are kept.</source>
        <translation>Nicht übernommen: Es wurde keine Datei gewählt. Ihre Klicks bleiben.</translation>
    </message>
    <message>
        <source>Not accepted: the layer has no class yet. Add one with + on the toolbar.</source>
        <translation>Nicht übernommen: Der Layer hat noch keine Klasse. Fügen Sie mit + in der Werkzeugleiste eine hinzu.</translation>
    </message>
    <message>
        <source>Not accepted: the polygon layer is gone. Your clicks are kept.</source>
        <translation>Nicht übernommen: Der Polygonlayer ist nicht mehr da. Ihre Klicks bleiben.</translation>
    </message>
    <message>
        <source>not counted yet, “Prepare now” counts them.</source>
        <translation>noch nicht gezählt, „Jetzt vorbereiten“ zählt sie.</translation>
    </message>
    <message>
        <source>not installed yet</source>
        <translation>noch nicht installiert</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Not saved: cancelled.</source>
        <translation>Nicht gespeichert: abgebrochen.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Nothing (random weights)</source>
        <translation>Nichts (zufällige Gewichte)</translation>
    </message>
    <message>
        <source>Nothing can be written into the shared folder ({}).</source>
        <translation>In den gemeinsamen Ordner kann nichts geschrieben werden ({}).</translation>
    </message>
    <message>
        <source>Nothing is fetched; what is missing is named.</source>
        <translation>Nichts wird geholt; was fehlt, wird genannt.</translation>
    </message>
    <message>
        <source>Nothing is suggested in or beside them.</source>
        <translation>In ihnen und neben ihnen wird nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing was found here.</source>
        <translation>Hier wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing was learned in this scene yet.</source>
        <translation>In dieser Szene wurde noch nichts gelernt.</translation>
    </message>
    <message>
        <source>Number of steps</source>
        <translation>Anzahl der Schritte</translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation>NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>One attention head, or the mean of all.</source>
        <translation>Ein Aufmerksamkeitskopf oder das Mittel aller.</translation>
    </message>
    <message>
        <source>One band for each class.</source>
        <translation>Ein Kanal für jede Klasse.</translation>
    </message>
    <message>
        <source>One band of their mean, one band for each head, or attention traced through all blocks.</source>
        <translation>Ein Kanal ihres Mittels, ein Kanal für jeden Kopf oder durch alle Blöcke verfolgte Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>one band, attention traced through all blocks (not for models of two sensors)</source>
        <translation>ein Kanal, durch alle Blöcke verfolgte Aufmerksamkeit (nicht für Modelle zweier Sensoren)</translation>
    </message>
    <message>
        <source>one band, the mean of the heads</source>
        <translation>ein Kanal, das Mittel der Köpfe</translation>
    </message>
    <message>
        <source>One class for each pixel, with legend and colours.</source>
        <translation>Eine Klasse für jedes Pixel, mit Legende und Farben.</translation>
    </message>
    <message>
        <source>One of the scenes ticked on the Data page.</source>
        <translation>Eine der auf der Seite „Daten“ angehakten Szenen.</translation>
    </message>
    <message>
        <source>One place; “…” picks it from the map.</source>
        <translation>Ein Ort; „…“ nimmt ihn aus der Karte.</translation>
    </message>
    <message>
        <source>One scene each</source>
        <translation>Je eine Szene</translation>
    </message>
    <message>
        <source>One scene each group</source>
        <translation>Je Gruppe eine Szene</translation>
    </message>
    <message>
        <source>One scene each: several places or dates. Bands of one scene: files on top of each other. Each group: the layers of a group are one scene.</source>
        <translation>Je eine Szene: mehrere Orte oder Zeitpunkte. Kanäle einer Szene: Dateien übereinander. Je Gruppe: Die Layer einer Gruppe sind eine Szene.</translation>
    </message>
    <message>
        <source>one value for each patch</source>
        <translation>ein Wert für jeden Patch</translation>
    </message>
    <message>
        <source>One “here = there” a line: the same folder as this and as the other computer call it. Runs go into the first one.</source>
        <translation>Je Zeile ein „hier = dort“: derselbe Ordner, wie ihn dieser und der andere Rechner nennt. Läufe kommen in den ersten.</translation>
    </message>
    <message>
        <source>Only the selected polygons count if some are selected.</source>
        <translation>Sind Polygone gewählt, zählen nur diese.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open raster files and add them to the project</source>
        <translation>Rasterdateien öffnen und zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Open the files and say what is in them</source>
        <translation>Die Dateien öffnen und sagen, was darin ist</translation>
    </message>
    <message>
        <source>Open the HTML report in the browser</source>
        <translation>Den HTML-Bericht im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Den Ordner des Laufs öffnen</translation>
    </message>
    <message>
        <source>optical reflectance</source>
        <translation>optische Reflektanz</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Optionen…</translation>
    </message>
    <message>
        <source>Order of runs</source>
        <translation>Reihenfolge der Läufe</translation>
    </message>
    <message>
        <source>Other runs were made with them: {}. Those stay, but cannot be repeated.</source>
        <translation>Andere Läufe bauen darauf auf: {}. Diese bleiben, lassen sich aber nicht wiederholen.</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>PAN</source>
        <translation>PAN</translation>
    </message>
    <message>
        <source>Part of the run&apos;s folder name. Empty: the first layer&apos;s.</source>
        <translation>Teil des Ordnernamens des Laufs. Leer: der des ersten Layers.</translation>
    </message>
    <message>
        <source>Parts and holes smaller than that are left out.</source>
        <translation>Teile und Löcher, die kleiner sind, werden ausgelassen.</translation>
    </message>
    <message>
        <source>parts of the validation (folds)</source>
        <translation>Teile der Validierung (Folds)</translation>
    </message>
    <message>
        <source>Parts the scene into groups that a pretrained network sees as alike (k-means of its tokens).

Clusters are numbered by size and mean nothing until you look at them: they are no land-cover map, but a quick way to see what could be told apart before labels are drawn.</source>
        <translation>Teilt die Szene in Gruppen, die ein vortrainiertes Netz als gleichartig sieht (k-Means seiner Tokens).

Cluster sind nach Größe nummeriert und bedeuten nichts, bevor Sie sie ansehen: Sie sind keine Landbedeckungskarte, aber ein schneller Weg zu sehen, was sich unterscheiden ließe, bevor Labels gezeichnet werden.</translation>
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
        <translation>Patchwork rechnet in einer eigenen Python-Umgebung. Das Python von QGIS bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Patchwork help</source>
        <translation>Patchwork-Hilfe</translation>
    </message>
    <message>
        <source>Patchwork is ready: {}.</source>
        <translation>Patchwork ist bereit: {}.</translation>
    </message>
    <message>
        <source>Patchwork&apos;s environment was removed ({:.1f} GB). Runs and maps are still there.</source>
        <translation>Die Umgebung von Patchwork wurde entfernt ({:.1f} GB). Läufe und Karten sind noch da.</translation>
    </message>
    <message>
        <source>Patchwork: pretrain, train on polygons, map</source>
        <translation>Patchwork: vortrainieren, mit Polygonen trainieren, kartieren</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Pick one from the map, or choose a point layer.</source>
        <translation>Nehmen Sie einen aus der Karte oder wählen Sie einen Punktlayer.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Pixelgröße</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Pixels across</source>
        <translation>Pixel in der Breite</translation>
    </message>
    <message>
        <source>pixels blended between tiles</source>
        <translation>zwischen Kacheln verschmolzene Pixel</translation>
    </message>
    <message>
        <source>pixels drawn, at most</source>
        <translation>gezogene Pixel, höchstens</translation>
    </message>
    <message>
        <source>pixels of a class in a block, at most</source>
        <translation>Pixel einer Klasse in einem Block, höchstens</translation>
    </message>
    <message>
        <source>pixels of a polygon, at most</source>
        <translation>Pixel eines Polygons, höchstens</translation>
    </message>
    <message>
        <source>Pixels of the image</source>
        <translation>Pixel des Bildes</translation>
    </message>
    <message>
        <source>Pixels that the product&apos;s own mask marks become no data.</source>
        <translation>Pixel, die die eigene Maske des Produkts kennzeichnet, werden Leerwerte.</translation>
    </message>
    <message>
        <source>pixels that train a classifier</source>
        <translation>Pixel, die einen Klassifikator trainieren</translation>
    </message>
    <message>
        <source>Place to be similar to</source>
        <translation>Ort, dem etwas ähneln soll</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>places avoided</source>
        <translation>gemiedene Orte</translation>
    </message>
    <message>
        <source>Places looked at in one step. Automatic fits the memory.</source>
        <translation>Orte, die in einem Schritt angesehen werden. Automatisch passt zum Speicher.</translation>
    </message>
    <message>
        <source>Places that are unlike, as points</source>
        <translation>Unähnliche Orte, als Punkte</translation>
    </message>
    <message>
        <source>places wanted</source>
        <translation>gewünschte Orte</translation>
    </message>
    <message>
        <source>Point at a place to see where it looks. A click holds it, Escape lets it go.</source>
        <translation>Zeigen Sie auf einen Ort, um zu sehen, wohin er blickt. Ein Klick hält ihn fest, Escape lässt ihn los.</translation>
    </message>
    <message>
        <source>Point {number} of {count}, {labelled} labelled</source>
        <translation>Punkt {number} von {count}, {labelled} gelabelt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points for the classes</source>
        <translation>Punkte für die Klassen</translation>
    </message>
    <message>
        <source>points for the classes</source>
        <translation>Punkte für die Klassen</translation>
    </message>
    <message>
        <source>Points in every class: with fewer its own figures are rough.</source>
        <translation>Punkte in jeder Klasse: Mit weniger sind deren eigene Zahlen grob.</translation>
    </message>
    <message>
        <source>Points of a random sample, a dense map, or polygons. Never the polygons you trained on.</source>
        <translation>Punkte einer Zufallsstichprobe, eine flächendeckende Karte oder Polygone. Nie die Polygone, mit denen Sie trainiert haben.</translation>
    </message>
    <message>
        <source>Points of each class at least</source>
        <translation>Mindestzahl von Punkten jeder Klasse</translation>
    </message>
    <message>
        <source>points that were drawn at random</source>
        <translation>Punkte, die zufällig gezogen wurden</translation>
    </message>
    <message>
        <source>points wanted</source>
        <translation>gewünschte Punkte</translation>
    </message>
    <message>
        <source>&amp;Polygon layer</source>
        <translation>&amp;Polygonlayer</translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation>Polygonlayer des Gebiets</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Polygons drawn already</source>
        <translation>Schon gezeichnete Polygone</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>Polygons of similar places</source>
        <translation>Polygone ähnlicher Orte</translation>
    </message>
    <message>
        <source>Polygons you have: nothing is suggested in or beside them.</source>
        <translation>Ihre vorhandenen Polygone: In ihnen und neben ihnen wird nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>Power (radar, linear)</source>
        <translation>Leistung (Radar, linear)</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Rechengenauigkeit</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>precision of numbers</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>preference for rare classes</source>
        <translation>Vorliebe für seltene Klassen</translation>
    </message>
    <message>
        <source>Prepare &amp;now</source>
        <translation>Jetzt v&amp;orbereiten</translation>
    </message>
    <message>
        <source>Prepare rasters</source>
        <translation>Raster vorbereiten</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>bereitet vor</translation>
    </message>
    <message>
        <source>Press the number of the class you see in the framed pixel, then N for the next point.</source>
        <translation>Drücken Sie die Nummer der Klasse, die Sie im eingerahmten Pixel sehen, dann N für den nächsten Punkt.</translation>
    </message>
    <message>
        <source>Pretrain</source>
        <translation>Vortrainieren</translation>
    </message>
    <message>
        <source>Pretrain a backbone</source>
        <translation>Ein Backbone vortrainieren</translation>
    </message>
    <message>
        <source>Pretrained backbone</source>
        <translation>Vortrainiertes Backbone</translation>
    </message>
    <message>
        <source>Pretraining</source>
        <translation>Vortraining</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Voriger Ort</translation>
    </message>
    <message>
        <source>Previous place (Shift+N)</source>
        <translation>Voriger Ort (Umschalt+N)</translation>
    </message>
    <message>
        <source>Previous place to label</source>
        <translation>Voriger Ort zum Labeln</translation>
    </message>
    <message>
        <source>Previous point (Shift+N)</source>
        <translation>Voriger Punkt (Umschalt+N)</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Pro&amp;babilities</source>
        <translation>Wahrscheinli&amp;chkeiten</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Product folders, web layers, all rasters of a group, results</source>
        <translation>Produktordner, Weblayer, alle Raster einer Gruppe, Ergebnisse</translation>
    </message>
    <message>
        <source>Product: {}</source>
        <translation>Produkt: {}</translation>
    </message>
    <message>
        <source>prototypes</source>
        <translation>Prototypen</translation>
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
        <translation>Veröffentlichte Datei</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>Veröffentlichte Gewichte</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>P&amp;ython there</source>
        <translation>P&amp;ython dort</translation>
    </message>
    <message>
        <source>Python {} could not be fetched ({}).</source>
        <translation>Python {} konnte nicht geholt werden ({}).</translation>
    </message>
    <message>
        <source>Python {} with PyTorch {} works: {}.</source>
        <translation>Python {} mit PyTorch {} funktioniert: {}.</translation>
    </message>
    <message>
        <source>Python {}, PyTorch {}, {}; made {}, {}</source>
        <translation>Python {}, PyTorch {}, {}; erstellt {}, {}</translation>
    </message>
    <message>
        <source>&amp;Quick (forest only)</source>
        <translation>Schnell (n&amp;ur Forest)</translation>
    </message>
    <message>
        <source>Quick: the random forest alone</source>
        <translation>Schnell: der Random Forest allein</translation>
    </message>
    <message>
        <source>radar brightness varied by, dB</source>
        <translation>Radarhelligkeit verändert um, dB</translation>
    </message>
    <message>
        <source>radar in decibels</source>
        <translation>Radar in Dezibel</translation>
    </message>
    <message>
        <source>radar with a negative median is dB, everything else is scaled band by band</source>
        <translation>Radar mit negativem Median ist dB, alles andere wird Kanal für Kanal skaliert</translation>
    </message>
    <message>
        <source>radar&apos;s look direction kept</source>
        <translation>Blickrichtung des Radars beibehalten</translation>
    </message>
    <message>
        <source>radar, linear amplitude</source>
        <translation>Radar, lineare Amplitude</translation>
    </message>
    <message>
        <source>radar, linear power</source>
        <translation>Radar, lineare Leistung</translation>
    </message>
    <message>
        <source>Random (control)</source>
        <translation>Zufällig (Kontrolle)</translation>
    </message>
    <message>
        <source>Random points to draw</source>
        <translation>Zu ziehende Zufallspunkte</translation>
    </message>
    <message>
        <source>Random weights show what attention looks like without any learning.</source>
        <translation>Zufällige Gewichte zeigen, wie Aufmerksamkeit ohne jedes Lernen aussieht.</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Raster layers</source>
        <translation>Rasterlayer</translation>
    </message>
    <message>
        <source>Raster of class codes</source>
        <translation>Raster mit Klassencodes</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Rasters and products</source>
        <translation>Raster und Produkte</translation>
    </message>
    <message>
        <source>Ras&amp;ters are</source>
        <translation>Raster s&amp;ind</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>Beide Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>Reading {} …</source>
        <translation>{} wird gelesen …</translation>
    </message>
    <message>
        <source>Reads the rasters once: grid, bands, roles, units, statistics and the share of valid pixels; and decodes them into the tile cache, so that training starts at once. Optional: training does it too.</source>
        <translation>Liest die Raster einmal: Gitter, Kanäle, Rollen, Einheiten, Statistik und den Anteil gültiger Pixel; und dekodiert sie in den Kachelcache, damit das Training sofort beginnt. Freiwillig: Das Training tut es auch.</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferenz</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Reference points or polygons</source>
        <translation>Referenzpunkte oder -polygone</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Reflektanz</translation>
    </message>
    <message>
        <source>reflectance, 0 to about 1</source>
        <translation>Reflektanz, 0 bis etwa 1</translation>
    </message>
    <message>
        <source>Relative (0 = uniform)</source>
        <translation>Relativ (0 = gleichmäßig)</translation>
    </message>
    <message>
        <source>Relative: log2 of attention against uniform, comparable between windows. Share: raw softmax values.</source>
        <translation>Relativ: log2 der Aufmerksamkeit gegenüber gleichmäßiger, vergleichbar zwischen Fenstern. Anteil: rohe Softmax-Werte.</translation>
    </message>
    <message>
        <source>relative; 0 looks there as much as anywhere, +1 twice as much</source>
        <translation>relativ; 0 blickt dorthin so viel wie überall, +1 doppelt so viel</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Removing the environment…</source>
        <translation>Umgebung wird entfernt…</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>repeats of the validation</source>
        <translation>Wiederholungen der Validierung</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>Berich&amp;t</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report against a reference</source>
        <translation>Bericht gegen eine Referenz</translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation>Bericht: {}</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Resolution: {own} {unit}, about {gsd}</source>
        <translation>Auflösung: {own} {unit}, etwa {gsd}</translation>
    </message>
    <message>
        <source>Resolution: {}</source>
        <translation>Auflösung: {}</translation>
    </message>
    <message>
        <source>Resolution: {}, in an unknown unit</source>
        <translation>Auflösung: {}, in unbekannter Einheit</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Fortse&amp;tzen</translation>
    </message>
    <message>
        <source>Resuming would end the same way: change that, then start a new run.</source>
        <translation>Fortgesetzt würde er genauso enden: Ändern Sie dies, dann starten Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Roles of the bands</source>
        <translation>Rollen der Kanäle</translation>
    </message>
    <message>
        <source>Roll-out through all blocks</source>
        <translation>Roll-out durch alle Blöcke</translation>
    </message>
    <message>
        <source>Rounds of training</source>
        <translation>Trainingsrunden</translation>
    </message>
    <message>
        <source>rule of choice</source>
        <translation>Auswahlregel</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run again: {}</source>
        <translation>Wiederholen: {}</translation>
    </message>
    <message>
        <source>Run aga&amp;in…</source>
        <translation>W&amp;iederholen…</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Laufordner</translation>
    </message>
    <message>
        <source>Run folder: {}</source>
        <translation>Laufordner: {}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Running on {}</source>
        <translation>Läuft auf {}</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs made by hand are listed where their folder lies in
{}</source>
        <translation>Von Hand gestartete Läufe erscheinen hier, wenn ihr Ordner hier liegt:
{}</translation>
    </message>
    <message>
        <source>Runs, environments and caches lie here. The environment variable PATCHWORK_HOME moves it.</source>
        <translation>Läufe, Umgebungen und Caches liegen hier. Die Umgebungsvariable PATCHWORK_HOME verlegt ihn.</translation>
    </message>
    <message>
        <source>Same for every class</source>
        <translation>Gleich viele je Klasse</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>sample points drawn</source>
        <translation>gezogene Stichprobenpunkte</translation>
    </message>
    <message>
        <source>Sample to check a map</source>
        <translation>Stichprobe zum Prüfen einer Karte</translation>
    </message>
    <message>
        <source>Sample to label</source>
        <translation>Stichprobe zum Labeln</translation>
    </message>
    <message>
        <source>samples a second</source>
        <translation>Beispiele je Sekunde</translation>
    </message>
    <message>
        <source>samples at once (batch)</source>
        <translation>Beispiele auf einmal (Batch)</translation>
    </message>
    <message>
        <source>samples remembered for the contrast</source>
        <translation>für den Kontrast gemerkte Beispiele</translation>
    </message>
    <message>
        <source>Satellite product, instead of layers</source>
        <translation>Satellitenprodukt, anstelle von Layern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save a &amp;web layer (XYZ, WMS) as raster…</source>
        <translation>&amp;Weblayer (XYZ, WMS) als Raster speichern…</translation>
    </message>
    <message>
        <source>Saves what the map window shows now. These are pictures, red, green and blue: no measured values.</source>
        <translation>Speichert, was das Kartenfenster jetzt zeigt. Das sind Bilder in Rot, Grün und Blau: keine Messwerte.</translation>
    </message>
    <message>
        <source>Say where to keep the answers.</source>
        <translation>Geben Sie an, wo die Antworten gespeichert werden.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Scale, offset</source>
        <translation>Skalierung, Offset</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>Skaliert</translation>
    </message>
    <message>
        <source>scaled, the file&apos;s own numbers; each band is brought to mean 0 and spread 1 before learning</source>
        <translation>skaliert, die eigenen Zahlen der Datei; jeder Kanal wird vor dem Lernen auf Mittel 0 und Streuung 1 gebracht</translation>
    </message>
    <message>
        <source>Sce&amp;ne</source>
        <translation>S&amp;zene</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Score from which a place becomes a polygon, 1 = the same. Automatic parts all scores into two groups (Otsu); for something rare choose a higher one after a look at the raster.</source>
        <translation>Wert, ab dem ein Ort zum Polygon wird, 1 = gleich. Automatisch teilt alle Werte in zwei Gruppen (Otsu); wählen Sie für Seltenes nach einem Blick auf das Raster einen höheren.</translation>
    </message>
    <message>
        <source>Score from which a place is similar</source>
        <translation>Wert, ab dem ein Ort ähnlich ist</translation>
    </message>
    <message>
        <source>Score the whole scene by what is like these places (Enter)</source>
        <translation>Die ganze Szene danach bewerten, was diesen Orten gleicht (Eingabetaste)</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Zweiter Lauf</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Zufallssaat</translation>
    </message>
    <message>
        <source>seed of chance</source>
        <translation>Zufallssaat</translation>
    </message>
    <message>
        <source>SegFormer&apos;s decoder</source>
        <translation>Decoder von SegFormer</translation>
    </message>
    <message>
        <source>Select one run to write its note.</source>
        <translation>Einen einzelnen Lauf wählen, um seine Notiz zu schreiben.</translation>
    </message>
    <message>
        <source>Select two runs to see what differs</source>
        <translation>Wählen Sie zwei Läufe, um zu sehen, was sich unterscheidet</translation>
    </message>
    <message>
        <source>Selec&amp;ted polygons only</source>
        <translation>Nur gewähl&amp;te Polygone</translation>
    </message>
    <message>
        <source>selected {}</source>
        <translation>gewählt {}</translation>
    </message>
    <message>
        <source>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, or a role for each between commas. Empty: as published, else by their number.</source>
        <translation>sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb oder je eine Rolle, durch Kommas getrennt. Leer: wie veröffentlicht, sonst nach ihrer Zahl.</translation>
    </message>
    <message>
        <source>Set by the environment variable {}, which goes before this setting.</source>
        <translation>Durch die Umgebungsvariable {} gesetzt, die dieser Einstellung vorgeht.</translation>
    </message>
    <message>
        <source>Set up Patchwork</source>
        <translation>Patchwork einrichten</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>Einri&amp;chten…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of the method</source>
        <translation>Einstellungen der Methode</translation>
    </message>
    <message>
        <source>Several places or dates with the same bands, instead of one stack.</source>
        <translation>Mehrere Orte oder Zeitpunkte mit denselben Kanälen statt eines Stapels.</translation>
    </message>
    <message>
        <source>share drawn at random</source>
        <translation>zufällig gezogener Anteil</translation>
    </message>
    <message>
        <source>share hidden</source>
        <translation>verdeckter Anteil</translation>
    </message>
    <message>
        <source>share of a window that overlaps</source>
        <translation>Anteil eines Fensters, der überlappt</translation>
    </message>
    <message>
        <source>share of labels falsified</source>
        <translation>Anteil verfälschter Labels</translation>
    </message>
    <message>
        <source>share of paths dropped</source>
        <translation>Anteil ausgelassener Pfade</translation>
    </message>
    <message>
        <source>share of samples that lose a sensor</source>
        <translation>Anteil der Beispiele, die einen Sensor verlieren</translation>
    </message>
    <message>
        <source>Share of the attention in an additional mask</source>
        <translation>Anteil der Aufmerksamkeit in einer zusätzlichen Maske</translation>
    </message>
    <message>
        <source>share of the attention in the mask</source>
        <translation>Anteil der Aufmerksamkeit in der Maske</translation>
    </message>
    <message>
        <source>share of the crop in a large view</source>
        <translation>Anteil des Bildausschnitts in einem großen Ausschnitt</translation>
    </message>
    <message>
        <source>share of the crop in a small view</source>
        <translation>Anteil des Bildausschnitts in einem kleinen Ausschnitt</translation>
    </message>
    <message>
        <source>share of the crop in a view</source>
        <translation>Anteil des Bildausschnitts in einem Ausschnitt</translation>
    </message>
    <message>
        <source>share of the disk for decoded imagery</source>
        <translation>Anteil des Speicherplatzes für dekodierte Bilddaten</translation>
    </message>
    <message>
        <source>Share of the free disk for the tile cache</source>
        <translation>Anteil des freien Speicherplatzes für den Kachelcache</translation>
    </message>
    <message>
        <source>share of the memory for training windows</source>
        <translation>Anteil des Arbeitsspeichers für Trainingsfenster</translation>
    </message>
    <message>
        <source>share of the pixels that teach</source>
        <translation>Anteil der Pixel, die lehren</translation>
    </message>
    <message>
        <source>share of the places compared</source>
        <translation>Anteil der verglichenen Orte</translation>
    </message>
    <message>
        <source>share of the steps that warms up</source>
        <translation>Anteil der Schritte zum Aufwärmen</translation>
    </message>
    <message>
        <source>share of the steps until then</source>
        <translation>Anteil der Schritte bis dahin</translation>
    </message>
    <message>
        <source>share of the steps with a frozen backbone</source>
        <translation>Anteil der Schritte mit eingefrorenem Backbone</translation>
    </message>
    <message>
        <source>Share of the window</source>
        <translation>Anteil am Fenster</translation>
    </message>
    <message>
        <source>share of time spent waiting for data</source>
        <translation>Zeitanteil, in dem auf Daten gewartet wird</translation>
    </message>
    <message>
        <source>Share that changed</source>
        <translation>Geänderter Anteil</translation>
    </message>
    <message>
        <source>Shared fol&amp;ders</source>
        <translation>Gemeinsame Or&amp;dner</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (beta)</source>
        <translation>Schärfe des Spektrumverlusts (beta)</translation>
    </message>
    <message>
        <source>sharpness of the spectrum&apos;s loss (gamma)</source>
        <translation>Schärfe des Spektrumverlusts (gamma)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show lo&amp;g</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>Lauf anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;side by side</source>
        <translation>&amp;Nebeneinander anzeigen</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Den Ordner in der Dateiverwaltung anzeigen</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Karte anzeigen</translation>
    </message>
    <message>
        <source>Show the polygon in the map window</source>
        <translation>Das Polygon im Kartenfenster anzeigen</translation>
    </message>
    <message>
        <source>Show what a click would give where the pointer rests</source>
        <translation>Anzeigen, was ein Klick an der Stelle des Zeigers ergäbe</translation>
    </message>
    <message>
        <source>Shows the runs in which every word occurs.</source>
        <translation>Zeigt die Läufe, in denen jedes Wort vorkommt.</translation>
    </message>
    <message>
        <source>Shows what a pretrained network tells apart: the directions in which its tokens differ most, as bands; the first three are drawn as red, green and blue.

Equal colours mean that the network sees the same. Fitted on a sample of the scene; signs are fixed, so that the same scene gets the same colours again.</source>
        <translation>Zeigt, was ein vortrainiertes Netz unterscheidet: die Richtungen, in denen sich seine Tokens am meisten unterscheiden, als Kanäle; die ersten drei werden als Rot, Grün und Blau gezeichnet.

Gleiche Farben heißen, dass das Netz Gleiches sieht. Angepasst an eine Stichprobe der Szene; Vorzeichen sind festgelegt, damit dieselbe Szene wieder dieselben Farben erhält.</translation>
    </message>
    <message>
        <source>Shows where a patch looks, not why a class was chosen.</source>
        <translation>Zeigt, wohin ein Patch blickt, nicht warum eine Klasse gewählt wurde.</translation>
    </message>
    <message>
        <source>side of a crop, pixels</source>
        <translation>Seite eines Bildausschnitts, Pixel</translation>
    </message>
    <message>
        <source>side of a hidden block, pixels</source>
        <translation>Seite eines verdeckten Blocks, Pixel</translation>
    </message>
    <message>
        <source>side of a large view, pixels</source>
        <translation>Seite eines großen Ausschnitts, Pixel</translation>
    </message>
    <message>
        <source>side of a patch, pixels</source>
        <translation>Seite eines Patches, Pixel</translation>
    </message>
    <message>
        <source>side of a picture, pixels</source>
        <translation>Seite eines Bildes, Pixel</translation>
    </message>
    <message>
        <source>side of a place, pixels</source>
        <translation>Seite eines Orts, Pixel</translation>
    </message>
    <message>
        <source>side of a small view, pixels</source>
        <translation>Seite eines kleinen Ausschnitts, Pixel</translation>
    </message>
    <message>
        <source>side of a tile, pixels</source>
        <translation>Seite einer Kachel, Pixel</translation>
    </message>
    <message>
        <source>side of a window, pixels</source>
        <translation>Seite eines Fensters, Pixel</translation>
    </message>
    <message>
        <source>side of falsified squares, pixels</source>
        <translation>Seite verfälschter Quadrate, Pixel</translation>
    </message>
    <message>
        <source>Side of the pieces of imagery the network looks at.</source>
        <translation>Seitenlänge der Bildausschnitte, die das Netz ansieht.</translation>
    </message>
    <message>
        <source>Similar places</source>
        <translation>Ähnliche Orte</translation>
    </message>
    <message>
        <source>Similar places: click on what you look for and find more of it in the whole scene</source>
        <translation>Ähnliche Orte: auf das Gesuchte klicken und mehr davon in der ganzen Szene finden</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>simplification of outlines, pixels</source>
        <translation>Vereinfachung der Umrisse, Pixel</translation>
    </message>
    <message>
        <source>Simplify outlines within half a pixel</source>
        <translation>Umrisse um höchstens ein halbes Pixel vereinfachen</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>size of the gradient</source>
        <translation>Größe des Gradienten</translation>
    </message>
    <message>
        <source>size of the network</source>
        <translation>Größe des Netzes</translation>
    </message>
    <message>
        <source>size of {} in bytes</source>
        <translation>Größe von {} in Bytes</translation>
    </message>
    <message>
        <source>Size: {width} × {height} pixels</source>
        <translation>Größe: {width} × {height} Pixel</translation>
    </message>
    <message>
        <source>Sleep after the present step</source>
        <translation>Nach dem jetzigen Schritt ruhen</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Sm&amp;all views</source>
        <translation>&amp;Kleine Ausschnitte</translation>
    </message>
    <message>
        <source>small views</source>
        <translation>kleine Ausschnitte</translation>
    </message>
    <message>
        <source>&amp;Smallest part</source>
        <translation>Kleinster &amp;Teil</translation>
    </message>
    <message>
        <source>smallest polygon, pixels</source>
        <translation>kleinstes Polygon, Pixel</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>spectra varied</source>
        <translation>Spektren verändert</translation>
    </message>
    <message>
        <source>Standard error of the overall accuracy</source>
        <translation>Standardfehler der Gesamtgenauigkeit</translation>
    </message>
    <message>
        <source>standard error wanted</source>
        <translation>gewünschter Standardfehler</translation>
    </message>
    <message>
        <source>Start a new run with these settings, or others</source>
        <translation>Einen neuen Lauf mit diesen oder anderen Einstellungen starten</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>Starten Sie erneut.</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Trotzdem starten</translation>
    </message>
    <message>
        <source>Start drawin&amp;g attention</source>
        <translation>Aufmerksamkeit zeichnen &amp;starten</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Starten Sie sie wieder, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Starten Sie erneut.</translation>
    </message>
    <message>
        <source>Start it again; it begins anew.</source>
        <translation>Starten Sie sie erneut; sie beginnt von vorn.</translation>
    </message>
    <message>
        <source>Start mappin&amp;g</source>
        <translation>Kartieren &amp;starten</translation>
    </message>
    <message>
        <source>Start mappin&amp;g and attention</source>
        <translation>Kartieren und Aufmerksamkeit &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation>Neuen Lauf &amp;starten</translation>
    </message>
    <message>
        <source>Start one on the page Pretrain.</source>
        <translation>Starten Sie eines auf der Seite „Vortrainieren“.</translation>
    </message>
    <message>
        <source>Start pretrainin&amp;g</source>
        <translation>Vortraining &amp;starten</translation>
    </message>
    <message>
        <source>Start the job; it goes on even when QGIS is closed.</source>
        <translation>Den Auftrag starten; er läuft weiter, auch wenn QGIS geschlossen wird.</translation>
    </message>
    <message>
        <source>Start trainin&amp;g</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>Starting the backend…</source>
        <translation>Das Backend wird gestartet…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>starts from</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>statistics of the teacher</source>
        <translation>Statistik des Lehrers</translation>
    </message>
    <message>
        <source>Statistics, training and maps keep inside this area.</source>
        <translation>Statistik, Training und Karten bleiben in diesem Gebiet.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>steps between checkpoints</source>
        <translation>Schritte zwischen Speicherständen</translation>
    </message>
    <message>
        <source>steps in which the prototypes rest</source>
        <translation>Schritte, in denen die Prototypen ruhen</translation>
    </message>
    <message>
        <source>steps of warm-up</source>
        <translation>Aufwärmschritte</translation>
    </message>
    <message>
        <source>steps until the teacher&apos;s temperature</source>
        <translation>Schritte bis zur Temperatur des Lehrers</translation>
    </message>
    <message>
        <source>Stop and leave nothing behind</source>
        <translation>Anhalten und nichts zurücklassen</translation>
    </message>
    <message>
        <source>Stop; what was done is kept and can be resumed</source>
        <translation>Anhalten; das Erledigte bleibt und kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Stratified random points, answered by the dense reference. Empty: none.</source>
        <translation>Stratifizierte Zufallspunkte, beantwortet von der flächendeckenden Referenz. Leer: keine.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Study attention</source>
        <translation>Aufmerksamkeit untersuchen</translation>
    </message>
    <message>
        <source>Study: this model was trained on labels. Where they are this reference’s, it has seen the answers: study its pretrained backbone instead.</source>
        <translation>Studie: Dieses Modell wurde mit Labels trainiert. Sind es die dieser Referenz, hat es die Antworten gesehen: Untersuchen Sie stattdessen sein vortrainiertes Backbone.</translation>
    </message>
    <message>
        <source>Study: {}</source>
        <translation>Studie: {}</translation>
    </message>
    <message>
        <source>Suggest places</source>
        <translation>Orte vorschlagen</translation>
    </message>
    <message>
        <source>Suggested places</source>
        <translation>Vorgeschlagene Orte</translation>
    </message>
    <message>
        <source>Table of changes</source>
        <translation>Tabelle der Änderungen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take the table as the legend has it</source>
        <translation>Die Tabelle nehmen, wie die Legende sie hat</translation>
    </message>
    <message>
        <source>Take this point&apos;s answer back (Backspace)</source>
        <translation>Die Antwort dieses Punkts zurücknehmen (Rücktaste)</translation>
    </message>
    <message>
        <source>Taken back out of {}.</source>
        <translation>Wieder aus {} herausgenommen.</translation>
    </message>
    <message>
        <source>Teach the classes with your polygons. Four candidates are compared on held-out polygons; the best makes the map.</source>
        <translation>Lehren Sie die Klassen mit Ihren Polygonen. Vier Kandidaten werden auf zurückgehaltenen Polygonen verglichen; der beste macht die Karte.</translation>
    </message>
    <message>
        <source>temperature of the contrast</source>
        <translation>Temperatur des Kontrasts</translation>
    </message>
    <message>
        <source>temperature of the student</source>
        <translation>Temperatur des Schülers</translation>
    </message>
    <message>
        <source>temperature of the teacher</source>
        <translation>Temperatur des Lehrers</translation>
    </message>
    <message>
        <source>temperature of the teacher at first</source>
        <translation>Temperatur des Lehrers am Anfang</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>That many instead.</source>
        <translation>Stattdessen so viele.</translation>
    </message>
    <message>
        <source>The algorithm was not prepared.</source>
        <translation>Der Algorithmus wurde nicht vorbereitet.</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>Die Antwort konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The answer is doubtful: the report says how much such answers matter</source>
        <translation>Die Antwort ist zweifelhaft: Der Bericht sagt, wie sehr solche Antworten ins Gewicht fallen</translation>
    </message>
    <message>
        <source>The area to work in</source>
        <translation>Das Arbeitsgebiet</translation>
    </message>
    <message>
        <source>The attribute that gets the class.</source>
        <translation>Das Attribut, das die Klasse erhält.</translation>
    </message>
    <message>
        <source>The attribute that holds the class.</source>
        <translation>Das Attribut, das die Klasse enthält.</translation>
    </message>
    <message>
        <source>The attribute that holds the class: a code or a name.</source>
        <translation>Das Attribut, das die Klasse enthält: ein Code oder ein Name.</translation>
    </message>
    <message>
        <source>The attribute “{}” cannot hold “{}”.</source>
        <translation>Das Attribut „{}“ kann „{}“ nicht aufnehmen.</translation>
    </message>
    <message>
        <source>The attribute “{}” holds numbers, “{}” is none.</source>
        <translation>Das Attribut „{}“ enthält Zahlen, „{}“ ist keine.</translation>
    </message>
    <message>
        <source>The attribute “{}” holds {} characters at most.</source>
        <translation>Das Attribut „{}“ fasst höchstens {} Zeichen.</translation>
    </message>
    <message>
        <source>the average of network and forest</source>
        <translation>das Mittel aus Netz und Forest</translation>
    </message>
    <message>
        <source>The backend ended unexpectedly and is started again…</source>
        <translation>Das Backend endete unerwartet und wird neu gestartet…</translation>
    </message>
    <message>
        <source>The backend is not running.</source>
        <translation>Das Backend läuft nicht.</translation>
    </message>
    <message>
        <source>The backend is not running: see above.</source>
        <translation>Das Backend läuft nicht: siehe oben.</translation>
    </message>
    <message>
        <source>The backend is started again after an unexpected end. Jobs go on.</source>
        <translation>Das Backend wird nach einem unerwarteten Ende neu gestartet. Aufträge laufen weiter.</translation>
    </message>
    <message>
        <source>The backend starts again; your clicks are kept.</source>
        <translation>Das Backend startet neu; Ihre Klicks bleiben.</translation>
    </message>
    <message>
        <source>The backend&apos;s Python interpreter</source>
        <translation>Der Python-Interpreter des Backends</translation>
    </message>
    <message>
        <source>the best by cross-validation, the simpler one where they are equally good</source>
        <translation>der beste nach Kreuzvalidierung, bei gleich guten der einfachere</translation>
    </message>
    <message>
        <source>The best map of each class as PNG. Empty: in the run&apos;s folder.</source>
        <translation>Die beste Karte jeder Klasse als PNG. Leer: im Ordner des Laufs.</translation>
    </message>
    <message>
        <source>The chosen file was not imported; “Start from” says why. Import another, or choose another start.</source>
        <translation>Die gewählte Datei wurde nicht importiert; „Beginnen mit“ sagt, warum. Importieren Sie eine andere oder wählen Sie einen anderen Anfang.</translation>
    </message>
    <message>
        <source>The class is there, but its colour was not kept in the file: {}</source>
        <translation>Die Klasse ist da, aber ihre Farbe wurde nicht in der Datei gespeichert: {}</translation>
    </message>
    <message>
        <source>The class “{text}” of code {code} ({name}) is no whole number from 0 up. Empty leaves a code out.</source>
        <translation>Die Klasse „{text}“ zu Code {code} ({name}) ist keine ganze Zahl ab 0. Leer lässt einen Code aus.</translation>
    </message>
    <message>
        <source>The class “{}” exists already.</source>
        <translation>Die Klasse „{}“ gibt es schon.</translation>
    </message>
    <message>
        <source>The curve appears once a network trains.</source>
        <translation>Die Kurve erscheint, sobald ein Netz trainiert.</translation>
    </message>
    <message>
        <source>The encoder</source>
        <translation>Der Encoder</translation>
    </message>
    <message>
        <source>the environment stands</source>
        <translation>die Umgebung steht</translation>
    </message>
    <message>
        <source>the fastest device of this computer</source>
        <translation>das schnellste Gerät dieses Rechners</translation>
    </message>
    <message>
        <source>The first run stays as it is.</source>
        <translation>Der erste Lauf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The folder of a run that left a land-cover map.</source>
        <translation>Der Ordner eines Laufs, der eine Landbedeckungskarte hinterlassen hat.</translation>
    </message>
    <message>
        <source>The folder that holds the wheels</source>
        <translation>Der Ordner, der die Wheels enthält</translation>
    </message>
    <message>
        <source>The forest alone, within seconds: good for checking the polygons before the longer training.</source>
        <translation>Der Forest allein, in Sekunden: gut, um die Polygone vor dem längeren Training zu prüfen.</translation>
    </message>
    <message>
        <source>the forest with a majority filter</source>
        <translation>der Forest mit Mehrheitsfilter</translation>
    </message>
    <message>
        <source>The GeoPackage of the points. Your answers are written into it.</source>
        <translation>Das GeoPackage der Punkte. Ihre Antworten werden hineingeschrieben.</translation>
    </message>
    <message>
        <source>the image&apos;s own grid</source>
        <translation>das eigene Gitter des Bildes</translation>
    </message>
    <message>
        <source>The image&apos;s own grid, or one value for each patch.</source>
        <translation>Das eigene Gitter des Bildes oder ein Wert für jeden Patch.</translation>
    </message>
    <message>
        <source>The installation was cancelled.</source>
        <translation>Die Installation wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The installation was ended from outside.</source>
        <translation>Die Installation wurde von außen beendet.</translation>
    </message>
    <message>
        <source>The interpreter that “make env” prints on that computer.</source>
        <translation>Der Interpreter, den „make env“ auf jenem Rechner ausgibt.</translation>
    </message>
    <message>
        <source>The job has said nothing so far.</source>
        <translation>Der Auftrag hat noch nichts gesagt.</translation>
    </message>
    <message>
        <source>The job&apos;s worker is gone. Resume the run in Patchwork&apos;s dock, or see {}.</source>
        <translation>Der Prozess des Auftrags ist nicht mehr da. Setzen Sie den Lauf im Patchwork-Bedienfeld fort oder sehen Sie in {} nach.</translation>
    </message>
    <message>
        <source>The label polygons</source>
        <translation>Die Labelpolygone</translation>
    </message>
    <message>
        <source>The layer may not take this shape or class.</source>
        <translation>Der Layer nimmt diese Form oder Klasse vielleicht nicht an.</translation>
    </message>
    <message>
        <source>The layer&apos;s CRS cannot express this place.</source>
        <translation>Das KBS des Layers kann diesen Ort nicht ausdrücken.</translation>
    </message>
    <message>
        <source>The layer&apos;s own codes</source>
        <translation>Die eigenen Codes des Layers</translation>
    </message>
    <message>
        <source>The legend stored before cannot be replaced.</source>
        <translation>Die früher gespeicherte Legende lässt sich nicht ersetzen.</translation>
    </message>
    <message>
        <source>The legend’s table</source>
        <translation>Die Tabelle der Legende</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Das Protokoll ist leer.</translation>
    </message>
    <message>
        <source>The map window</source>
        <translation>Das Kartenfenster</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this place.</source>
        <translation>Das Koordinatensystem der Karte kann diesen Ort nicht zeigen.</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this point.</source>
        <translation>Das Koordinatensystem der Karte kann diesen Punkt nicht zeigen.</translation>
    </message>
    <message>
        <source>The method&apos;s own settings as JSON, for those who know them, such as {&quot;window&quot;: 512}.</source>
        <translation>Die eigenen Einstellungen der Methode als JSON, für alle, die sie kennen, etwa {&quot;window&quot;: 512}.</translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation>Das Modell wird gelesen.</translation>
    </message>
    <message>
        <source>The model suits the scene.</source>
        <translation>Das Modell passt zur Szene.</translation>
    </message>
    <message>
        <source>The model that helps to point: none, or a finished run of yours</source>
        <translation>Das Modell, das beim Zeigen hilft: keines oder ein fertiger Lauf von Ihnen</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>die des Modells</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netz</translation>
    </message>
    <message>
        <source>The network is the one you start from: the size sets steps and batch alone.</source>
        <translation>Das Netz ist das, mit dem Sie beginnen: Die Größe bestimmt nur Schritte und Batch.</translation>
    </message>
    <message>
        <source>The new class has no name.</source>
        <translation>Die neue Klasse hat keinen Namen.</translation>
    </message>
    <message>
        <source>The object before this one is still being written: press Enter again.</source>
        <translation>Das vorige Objekt wird noch geschrieben: Drücken Sie die Eingabetaste erneut.</translation>
    </message>
    <message>
        <source>the one that training chose</source>
        <translation>der, den das Training gewählt hat</translation>
    </message>
    <message>
        <source>the patch&apos;s share of the window&apos;s attention</source>
        <translation>der Anteil des Patches an der Aufmerksamkeit des Fensters</translation>
    </message>
    <message>
        <source>The polygon could not be added.</source>
        <translation>Das Polygon konnte nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The polygons lie outside the chosen rasters.</source>
        <translation>Die Polygone liegen außerhalb der gewählten Raster.</translation>
    </message>
    <message>
        <source>The polygons stay; clicks are answered as if nothing had been accepted yet.</source>
        <translation>Die Polygone bleiben; Klicks werden beantwortet, als wäre noch nichts übernommen worden.</translation>
    </message>
    <message>
        <source>The polygons&apos; attribute that holds the class.</source>
        <translation>Das Attribut der Polygone, das die Klasse enthält.</translation>
    </message>
    <message>
        <source>The polygons&apos; file could not be made. {}</source>
        <translation>Die Datei der Polygone konnte nicht angelegt werden. {}</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>der Prozessor</translation>
    </message>
    <message>
        <source>The project has no polygon layer for the area: choose another area.</source>
        <translation>Das Projekt hat keinen Polygonlayer für das Gebiet: Wählen Sie ein anderes Gebiet.</translation>
    </message>
    <message>
        <source>The project has no polygon layer: digitise some polygons of each class first.</source>
        <translation>Das Projekt hat keinen Polygonlayer: Digitalisieren Sie erst einige Polygone jeder Klasse.</translation>
    </message>
    <message>
        <source>The project has no raster to learn from: add one first.</source>
        <translation>Das Projekt hat kein Raster zum Lernen: Fügen Sie erst eines hinzu.</translation>
    </message>
    <message>
        <source>The project has no web layer.</source>
        <translation>Das Projekt hat keinen Weblayer.</translation>
    </message>
    <message>
        <source>The Python that runs Patchwork&apos;s backend. Empty: the environment that Patchwork installed.</source>
        <translation>Das Python, das Patchworks Backend ausführt. Leer: die Umgebung, die Patchwork installiert hat.</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only.</source>
        <translation>Der schnelle Modus trainiert nur den Forest.</translation>
    </message>
    <message>
        <source>The quick mode trains the forest only: choose a forest, or leave the quick mode.</source>
        <translation>Der schnelle Modus trainiert nur den Forest: Wählen Sie einen Forest oder verlassen Sie den schnellen Modus.</translation>
    </message>
    <message>
        <source>the random forest on the bands</source>
        <translation>der Random Forest auf den Kanälen</translation>
    </message>
    <message>
        <source>The raster has a CRS and this polygon layer has none.</source>
        <translation>Das Raster hat ein KBS und dieser Polygonlayer hat keines.</translation>
    </message>
    <message>
        <source>The raster has no CRS and this polygon layer has one.</source>
        <translation>Das Raster hat kein KBS und dieser Polygonlayer hat eines.</translation>
    </message>
    <message>
        <source>The reference is</source>
        <translation>Die Referenz ist</translation>
    </message>
    <message>
        <source>The reference layer</source>
        <translation>Der Referenzlayer</translation>
    </message>
    <message>
        <source>The roll-out goes through all blocks.</source>
        <translation>Der Roll-out geht durch alle Blöcke.</translation>
    </message>
    <message>
        <source>The running pretraining does not learn from this scene.</source>
        <translation>Das laufende Vortraining lernt nicht aus dieser Szene.</translation>
    </message>
    <message>
        <source>The same in both ({})</source>
        <translation>In beiden gleich ({})</translation>
    </message>
    <message>
        <source>The same job is under way already: {}.</source>
        <translation>Derselbe Auftrag läuft schon: {}.</translation>
    </message>
    <message>
        <source>The same map and seed give the same points.</source>
        <translation>Dieselbe Karte und Zufallssaat geben dieselben Punkte.</translation>
    </message>
    <message>
        <source>the same number for every class</source>
        <translation>dieselbe Zahl für jede Klasse</translation>
    </message>
    <message>
        <source>The same place in the other map. Close this panel to end the comparison.</source>
        <translation>Derselbe Ort in der anderen Karte. Schließen Sie dieses Bedienfeld, um den Vergleich zu beenden.</translation>
    </message>
    <message>
        <source>The same seed gives the same result again.</source>
        <translation>Dieselbe Zufallssaat gibt wieder dasselbe Ergebnis.</translation>
    </message>
    <message>
        <source>The same seed gives the same result on the same machine.</source>
        <translation>Dieselbe Zufallssaat gibt auf demselben Rechner dasselbe Ergebnis.</translation>
    </message>
    <message>
        <source>The sample names no classes.</source>
        <translation>Die Stichprobe nennt keine Klassen.</translation>
    </message>
    <message>
        <source>The sample was taken out of the project: the labelling is over. Its answers are in its file.</source>
        <translation>Die Stichprobe wurde aus dem Projekt entfernt: Das Labeln ist beendet. Die Antworten stehen in ihrer Datei.</translation>
    </message>
    <message>
        <source>The scene is another one now: the clicks are gone.</source>
        <translation>Die Szene ist jetzt eine andere: Die Klicks sind weg.</translation>
    </message>
    <message>
        <source>The scene is another one now: the places are gone.</source>
        <translation>Die Szene ist jetzt eine andere: Die Orte sind weg.</translation>
    </message>
    <message>
        <source>The scene to point into: {}</source>
        <translation>Die Szene, in die gezeigt wird: {}</translation>
    </message>
    <message>
        <source>The server stopped answering while {} was fetched.</source>
        <translation>Der Server antwortete nicht mehr, während {} geholt wurde.</translation>
    </message>
    <message>
        <source>The table leaves every code out.</source>
        <translation>Die Tabelle lässt jeden Code aus.</translation>
    </message>
    <message>
        <source>The table of changes cannot be written: {}</source>
        <translation>Die Tabelle der Änderungen kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>The terms it is published under. Empty: what is known of it.</source>
        <translation>Die Bedingungen, unter denen sie veröffentlicht ist. Leer: was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>The transformer&apos;s block, from 0 (sees the image) to the last (sees what it has made of it).</source>
        <translation>Der Block des Transformers, von 0 (sieht das Bild) bis zum letzten (sieht, was er daraus gemacht hat).</translation>
    </message>
    <message>
        <source>The very same was done already: {}. Its result would come out again.</source>
        <translation>Genau das wurde schon gerechnet: {}. Das Ergebnis wäre dasselbe.</translation>
    </message>
    <message>
        <source>The view is being read…</source>
        <translation>Die Ansicht wird gelesen…</translation>
    </message>
    <message>
        <source>The whole runs, results included (frees {})</source>
        <translation>Die ganzen Läufe samt Ergebnissen (gibt {} frei)</translation>
    </message>
    <message>
        <source>Their bands are stacked in this order on the grid of the first layer.</source>
        <translation>Ihre Kanäle werden in dieser Reihenfolge auf dem Gitter des ersten Layers gestapelt.</translation>
    </message>
    <message>
        <source>There are no suggested places: ask for some on the Map page.</source>
        <translation>Es gibt keine vorgeschlagenen Orte: Fordern Sie auf der Seite „Karte“ welche an.</translation>
    </message>
    <message>
        <source>There is no class {} (yet).</source>
        <translation>Es gibt (noch) keine Klasse {}.</translation>
    </message>
    <message>
        <source>There is no class {}.</source>
        <translation>Es gibt keine Klasse {}.</translation>
    </message>
    <message>
        <source>There is no finished run to start from yet: import published weights, or choose another start.</source>
        <translation>Es gibt noch keinen fertigen Lauf zum Beginnen: Importieren Sie veröffentlichte Gewichte oder wählen Sie einen anderen Anfang.</translation>
    </message>
    <message>
        <source>There is no raster to point into.</source>
        <translation>Es gibt kein Raster, in das sich zeigen ließe.</translation>
    </message>
    <message>
        <source>There is no sample in this project: draw one on the Map page, under “Check the map”.</source>
        <translation>In diesem Projekt gibt es keine Stichprobe: Ziehen Sie eine auf der Seite „Karte“ unter „Karte prüfen“.</translation>
    </message>
    <message>
        <source>There is no sample yet: draw one.</source>
        <translation>Es gibt noch keine Stichprobe: Ziehen Sie eine.</translation>
    </message>
    <message>
        <source>There is no trained model yet: train on polygons first, or pretrain for attention alone.</source>
        <translation>Es gibt noch kein trainiertes Modell: Trainieren Sie erst mit Polygonen, oder trainieren Sie für Aufmerksamkeit allein vor.</translation>
    </message>
    <message>
        <source>There is nothing to accept yet: click into an object.</source>
        <translation>Es gibt noch nichts zu übernehmen: Klicken Sie in ein Objekt.</translation>
    </message>
    <message>
        <source>There is nothing to accept: the mask is empty.</source>
        <translation>Es gibt nichts zu übernehmen: Die Maske ist leer.</translation>
    </message>
    <message>
        <source>This backbone has no attention and knows no classes yet: train on polygons first.</source>
        <translation>Dieses Backbone hat keine Aufmerksamkeit und kennt noch keine Klassen: Trainieren Sie erst mit Polygonen.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>This file exists already.</source>
        <translation>Diese Datei gibt es schon.</translation>
    </message>
    <message>
        <source>This layer cannot be edited.</source>
        <translation>Dieser Layer kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>This layer&apos;s file is missing.</source>
        <translation>Die Datei dieses Layers fehlt.</translation>
    </message>
    <message>
        <source>This model is a forest alone: it has no network. Choose a pretraining, or train a network.</source>
        <translation>Dieses Modell ist ein Forest allein: Es hat kein Netz. Wählen Sie ein Vortraining oder trainieren Sie ein Netz.</translation>
    </message>
    <message>
        <source>This model is a forest alone: nothing in it attends. Choose a pretraining, or train a network.</source>
        <translation>Dieses Modell ist ein Forest allein: Nichts darin hat Aufmerksamkeit. Wählen Sie ein Vortraining oder trainieren Sie ein Netz.</translation>
    </message>
    <message>
        <source>This network looks at two sensors at once: draw its attention on the Map page instead.</source>
        <translation>Dieses Netz sieht zwei Sensoren zugleich: Zeichnen Sie seine Aufmerksamkeit stattdessen auf der Seite „Karte“.</translation>
    </message>
    <message>
        <source>This place cannot be shown in the map&apos;s coordinate system.</source>
        <translation>Dieser Ort lässt sich im Koordinatensystem der Karte nicht zeigen.</translation>
    </message>
    <message>
        <source>This place lies outside {}: it was not added. Click into it, or choose another one under Scene.</source>
        <translation>Dieser Ort liegt außerhalb von {}: Er wurde nicht hinzugefügt. Klicken Sie hinein oder wählen Sie unter „Szene“ eine andere.</translation>
    </message>
    <message>
        <source>This run has logged no curve.</source>
        <translation>Dieser Lauf hat keine Kurve aufgezeichnet.</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>threshold of likeness</source>
        <translation>Schwelle der Ähnlichkeit</translation>
    </message>
    <message>
        <source>Tick a raster on the Data page first.</source>
        <translation>Haken Sie erst auf der Seite „Daten“ ein Raster an.</translation>
    </message>
    <message>
        <source>Tick a raster.</source>
        <translation>Haken Sie ein Raster an.</translation>
    </message>
    <message>
        <source>Tick the bands to use. The role says what a band shows; click to change it.</source>
        <translation>Haken Sie die zu nutzenden Kanäle an. Die Rolle sagt, was ein Kanal zeigt; klicken Sie darauf, um sie zu ändern.</translation>
    </message>
    <message>
        <source>&amp;Tick the rasters of a group</source>
        <translation>Raster einer &amp;Gruppe anhaken</translation>
    </message>
    <message>
        <source>Tick the rasters to use. They are never changed.</source>
        <translation>Haken Sie die zu nutzenden Raster an. Sie werden nie verändert.</translation>
    </message>
    <message>
        <source>Tick what to make.</source>
        <translation>Haken Sie an, was zu erstellen ist.</translation>
    </message>
    <message>
        <source>tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Winzig</translation>
    </message>
    <message>
        <source>to be labelled</source>
        <translation>zu labeln</translation>
    </message>
    <message>
        <source>tokens looked at, at most</source>
        <translation>angesehene Tokens, höchstens</translation>
    </message>
    <message>
        <source>told from the layer</source>
        <translation>am Layer erkannt</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train on polygons</source>
        <translation>Mit Polygonen trainieren</translation>
    </message>
    <message>
        <source>Train the decoder only: faster, and safer with few polygons.</source>
        <translation>Nur den Decoder trainieren: schneller, und sicherer bei wenigen Polygonen.</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training on polygons</source>
        <translation>Training mit Polygonen</translation>
    </message>
    <message>
        <source>Training polygons</source>
        <translation>Trainingspolygone</translation>
    </message>
    <message>
        <source>Training steps</source>
        <translation>Trainingsschritte</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>Trainingsschritte</translation>
    </message>
    <message>
        <source>Trains a network on the pretrained backbone and a random forest on the bands, compares them and their average by spatially blocked cross-validation over your polygons, and keeps the best, or the simpler one where they are equally good. The result is a model for mapping.

Polygons are taken as you see them: filter, selection (if asked), unsaved edits and joins included.</source>
        <translation>Trainiert ein Netz auf dem vortrainierten Backbone und einen Random Forest auf den Kanälen, vergleicht beide und ihr Mittel durch räumlich geblockte Kreuzvalidierung über Ihre Polygone und behält das Beste oder, wo sie gleich gut sind, das Einfachere. Das Ergebnis ist ein Modell zum Kartieren.

Polygone werden genommen, wie Sie sie sehen: mit Filter, Auswahl (falls gewünscht), ungespeicherten Änderungen und Verknüpfungen.</translation>
    </message>
    <message>
        <source>trees of the forest</source>
        <translation>Bäume des Forests</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Two kinds of jobs: what only one has is left out</source>
        <translation>Zwei Arten von Aufträgen: Was nur einer hat, ist ausgelassen</translation>
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
        <translation>Änderungen rückgängig</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Unsure (U)</source>
        <translation>Unsicher (U)</translation>
    </message>
    <message>
        <source>untrained networks</source>
        <translation>untrainierte Netze</translation>
    </message>
    <message>
        <source>untrained, the control</source>
        <translation>untrainiert, die Kontrolle</translation>
    </message>
    <message>
        <source>Unusable codes of the mask</source>
        <translation>Unbrauchbare Codes der Maske</translation>
    </message>
    <message>
        <source>up to {}</source>
        <translation>bis zu {}</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>Aktuali&amp;sieren</translation>
    </message>
    <message>
        <source>UPerNet</source>
        <translation>UPerNet</translation>
    </message>
    <message>
        <source>Use a pixel where</source>
        <translation>Ein Pixel nutzen, wenn</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>Benut&amp;zen</translation>
    </message>
    <message>
        <source>Use only the polygons that are selected now.</source>
        <translation>Nur die Polygone nutzen, die jetzt gewählt sind.</translation>
    </message>
    <message>
        <source>Use pi&amp;xels</source>
        <translation>Pi&amp;xel nutzen</translation>
    </message>
    <message>
        <source>user@host</source>
        <translation>benutzer@host</translation>
    </message>
    <message>
        <source>uv brought no Python that runs.</source>
        <translation>uv brachte kein Python, das läuft.</translation>
    </message>
    <message>
        <source>Valid pixels: {}</source>
        <translation>Gültige Pixel: {}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the file and its product&apos;s metadata say.</source>
        <translation>Wert = Zahl × Skalierung + Offset. Leer: wie die Datei und die Metadaten ihres Produkts es sagen.</translation>
    </message>
    <message>
        <source>Value = number × scale + offset. Empty: as the files and their products&apos; metadata say.</source>
        <translation>Wert = Zahl × Skalierung + Offset. Leer: wie die Dateien und die Metadaten ihrer Produkte es sagen.</translation>
    </message>
    <message>
        <source>Val&amp;ues</source>
        <translation>Wer&amp;te</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>values of the attention</source>
        <translation>Werte der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Values: {}</source>
        <translation>Werte: {}</translation>
    </message>
    <message>
        <source>version of {}</source>
        <translation>Version von {}</translation>
    </message>
    <message>
        <source>View, pi&amp;xels</source>
        <translation>Ausschnitt, Pi&amp;xel</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>watch for learning by heart</source>
        <translation>auf Auswendiglernen achten</translation>
    </message>
    <message>
        <source>Watch pretraining</source>
        <translation>Vortraining beobachten</translation>
    </message>
    <message>
        <source>Watch pretraining: the middle of the view as the network sees it by now, refreshed while it learns</source>
        <translation>Vortraining beobachten: die Mitte der Ansicht, wie das Netz sie inzwischen sieht, aufgefrischt, während es lernt</translation>
    </message>
    <message>
        <source>Watching: the first picture of the middle of the view comes within moments.</source>
        <translation>Beobachten: Das erste Bild der Mitte der Ansicht kommt in wenigen Augenblicken.</translation>
    </message>
    <message>
        <source>Watching: the training is paused; the first picture comes when it goes on.</source>
        <translation>Beobachten: Das Training ist pausiert; das erste Bild kommt, wenn es weitergeht.</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view, about {}.</source>
        <translation>Beobachten: Warten auf das erste Bild der Mitte der Ansicht, etwa {}.</translation>
    </message>
    <message>
        <source>Watching: waiting for the first picture of the middle of the view.</source>
        <translation>Beobachten: Warten auf das erste Bild der Mitte der Ansicht.</translation>
    </message>
    <message>
        <source>Web layer as raster</source>
        <translation>Weblayer als Raster</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Gewichtsabnahme (Weight Decay)</translation>
    </message>
    <message>
        <source>weight decay at the end</source>
        <translation>Gewichtsabnahme (Weight Decay) am Ende</translation>
    </message>
    <message>
        <source>weight of Dice</source>
        <translation>Gewicht von Dice</translation>
    </message>
    <message>
        <source>weight of doubt</source>
        <translation>Gewicht des Zweifels</translation>
    </message>
    <message>
        <source>weight of the places</source>
        <translation>Gewicht der Orte</translation>
    </message>
    <message>
        <source>weight of the reconstruction</source>
        <translation>Gewicht der Rekonstruktion</translation>
    </message>
    <message>
        <source>weight of the spectrum</source>
        <translation>Gewicht des Spektrums</translation>
    </message>
    <message>
        <source>weight of the whole view</source>
        <translation>Gewicht des ganzen Ausschnitts</translation>
    </message>
    <message>
        <source>We&amp;ights</source>
        <translation>Gew&amp;ichte</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>weights of the network</source>
        <translation>Gewichte des Netzes</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What attention is, and what it is not</source>
        <translation>Was Aufmerksamkeit ist und was nicht</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>What each band shows, over all layers, separated by commas: VV, VH, red, nir … Empty: from the files.</source>
        <translation>Was jeder Kanal zeigt, über alle Layer, durch Kommas getrennt: VV, VH, red, nir … Leer: aus den Dateien.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was verlangt wird</translation>
    </message>
    <message>
        <source>what is fast and safe on the device</source>
        <translation>was auf dem Gerät schnell und sicher ist</translation>
    </message>
    <message>
        <source>what is hidden of two sensors</source>
        <translation>was von zwei Sensoren verdeckt wird</translation>
    </message>
    <message>
        <source>what is taken from the start</source>
        <translation>was vom Anfang übernommen wird</translation>
    </message>
    <message>
        <source>What is under way and what is done</source>
        <translation>Was läuft und was fertig ist</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>Worauf er blickt</translation>
    </message>
    <message>
        <source>What its channels show</source>
        <translation>Was ihre Kanäle zeigen</translation>
    </message>
    <message>
        <source>What looks at it</source>
        <translation>Was auf ihn blickt</translation>
    </message>
    <message>
        <source>What made the map, to say which points lie where it was taught. Empty: the run that the map lies in.</source>
        <translation>Was die Karte gemacht hat, um zu sagen, welche Punkte liegen, wo es gelernt hat. Leer: der Lauf, in dem die Karte liegt.</translation>
    </message>
    <message>
        <source>What new jobs compute on. Automatic takes a graphics card if there is one.</source>
        <translation>Womit neue Aufträge rechnen. Automatisch nimmt eine Grafikkarte, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>what of the network is trained</source>
        <translation>was vom Netz trainiert wird</translation>
    </message>
    <message>
        <source>what places are compared by</source>
        <translation>wonach Orte verglichen werden</translation>
    </message>
    <message>
        <source>what suits the backbone and the number of polygons</source>
        <translation>was zum Backbone und zur Zahl der Polygone passt</translation>
    </message>
    <message>
        <source>what suits this computer and the amount of imagery</source>
        <translation>was zu diesem Rechner und zur Menge der Bilddaten passt</translation>
    </message>
    <message>
        <source>What the job wrote before it stopped</source>
        <translation>Was der Auftrag schrieb, bevor er anhielt</translation>
    </message>
    <message>
        <source>What the layer&apos;s codes mean. In the table codes can be joined (the same class twice) or left out (empty).</source>
        <translation>Was die Codes des Layers bedeuten. In der Tabelle lassen sich Codes zusammenfassen (dieselbe Klasse zweimal) oder auslassen (leer).</translation>
    </message>
    <message>
        <source>What the network knows before it sees your imagery.</source>
        <translation>Was das Netz weiß, bevor es Ihre Bilddaten sieht.</translation>
    </message>
    <message>
        <source>What the numbers are. Automatic: radar with a negative median is dB, Sentinel-2 and Landsat become reflectance where their metadata say how, everything else is scaled band by band.</source>
        <translation>Was die Zahlen sind. Automatisch: Radar mit negativem Median ist dB, Sentinel-2 und Landsat werden Reflektanz, wo ihre Metadaten sagen wie, alles andere wird Kanal für Kanal skaliert.</translation>
    </message>
    <message>
        <source>What the reference&apos;s codes mean to the study. In the table codes can be joined or left out.</source>
        <translation>Was die Codes der Referenz für die Studie bedeuten. In der Tabelle lassen sich Codes zusammenfassen oder auslassen.</translation>
    </message>
    <message>
        <source>What turns the backbone&apos;s features into classes. Linear is robust with few polygons. Greyed ones do not fit the backbone.</source>
        <translation>Was die Merkmale des Backbones in Klassen verwandelt. Linear ist robust bei wenigen Polygonen. Ausgegraute passen nicht zum Backbone.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What was written with the map. Empty: computed now.</source>
        <translation>Was mit der Karte geschrieben wurde. Leer: wird jetzt berechnet.</translation>
    </message>
    <message>
        <source>where all have data</source>
        <translation>wo alle Daten haben</translation>
    </message>
    <message>
        <source>Where all have data: right for most models. Where any has: for models of two sensors (Fus-MAE), under clouds.</source>
        <translation>Wo alle Daten haben: richtig für die meisten Modelle. Wo eines Daten hat: für Modelle zweier Sensoren (Fus-MAE), unter Wolken.</translation>
    </message>
    <message>
        <source>where any has data</source>
        <translation>wo eines Daten hat</translation>
    </message>
    <message>
        <source>Where shall the polygons go?</source>
        <translation>Wohin sollen die Polygone?</translation>
    </message>
    <message>
        <source>Where the backbone looks; not why a class was chosen.</source>
        <translation>Wohin das Backbone blickt; nicht warum eine Klasse gewählt wurde.</translation>
    </message>
    <message>
        <source>Where the data are larger, random blocks are drawn and their share is said.</source>
        <translation>Bei größeren Daten werden zufällige Blöcke gezogen und ihr Anteil wird genannt.</translation>
    </message>
    <message>
        <source>Where the packages come from: what pip is set up for, a folder that somebody filled on a machine with network, or nowhere because a Python that has them all is there.</source>
        <translation>Woher die Pakete kommen: von dort, worauf pip eingestellt ist, aus einem Ordner, den jemand auf einem Rechner mit Netzwerk gefüllt hat, oder von nirgends, weil ein Python mit allen da ist.</translation>
    </message>
    <message>
        <source>Where this place&apos;s token takes from, or which places take from it.</source>
        <translation>Woher das Token dieses Orts nimmt oder welche Orte von ihm nehmen.</translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation>Wo als Nächstes labeln</translation>
    </message>
    <message>
        <source>Where to map.</source>
        <translation>Wo kartiert wird.</translation>
    </message>
    <message>
        <source>Where to write the map of changes; an earlier one there is replaced.</source>
        <translation>Wohin die Karte der Änderungen geschrieben wird; eine frühere dort wird ersetzt.</translation>
    </message>
    <message>
        <source>Which candidate maps</source>
        <translation>Welcher Kandidat kartiert</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0. The last one is the usual choice.</source>
        <translation>Welche Schicht des Transformers, gezählt ab 0. Die letzte ist die übliche Wahl.</translation>
    </message>
    <message>
        <source>Which layer of the transformer, counted from 0; -1 is the last, -2 the one before.</source>
        <translation>Welche Schicht des Transformers, gezählt ab 0; -1 ist die letzte, -2 die davor.</translation>
    </message>
    <message>
        <source>Which logged number to show</source>
        <translation>Welche aufgezeichnete Zahl zu zeigen ist</translation>
    </message>
    <message>
        <source>Which of the trained candidates makes the map.</source>
        <translation>Welcher der trainierten Kandidaten die Karte macht.</translation>
    </message>
    <message>
        <source>Which runs come first</source>
        <translation>Welche Läufe zuerst kommen</translation>
    </message>
    <message>
        <source>Who sees the map&apos;s answer tends to agree with it: better look only after answering</source>
        <translation>Wer die Antwort der Karte sieht, stimmt ihr eher zu: besser erst nach dem Antworten ansehen</translation>
    </message>
    <message>
        <source>Whole raster</source>
        <translation>Ganzes Raster</translation>
    </message>
    <message>
        <source>Why this candidate</source>
        <translation>Warum dieser Kandidat</translation>
    </message>
    <message>
        <source>width at half the resolution</source>
        <translation>Breite bei halber Auflösung</translation>
    </message>
    <message>
        <source>width of the decoder</source>
        <translation>Breite des Decoders</translation>
    </message>
    <message>
        <source>width of the head</source>
        <translation>Breite des Kopfs</translation>
    </message>
    <message>
        <source>width of the network</source>
        <translation>Breite des Netzes</translation>
    </message>
    <message>
        <source>width of the projection</source>
        <translation>Breite der Projektion</translation>
    </message>
    <message>
        <source>width of the projector</source>
        <translation>Breite des Projektors</translation>
    </message>
    <message>
        <source>windows looked at, at most</source>
        <translation>angesehene Fenster, höchstens</translation>
    </message>
    <message>
        <source>windows of texture, pixels</source>
        <translation>Fenster der Textur, Pixel</translation>
    </message>
    <message>
        <source>With fewer than two polygons, trained but not validated: {}.</source>
        <translation>Mit weniger als zwei Polygonen, trainiert, aber nicht validiert: {}.</translation>
    </message>
    <message>
        <source>Without checkpoints these start from the beginning when resumed: {}.</source>
        <translation>Ohne Speicherstände beginnen diese beim Fortsetzen von vorn: {}.</translation>
    </message>
    <message>
        <source>Work with&amp;in</source>
        <translation>Arbeits&amp;gebiet</translation>
    </message>
    <message>
        <source>Working out time and memory…</source>
        <translation>Zeit und Speicher werden ermittelt…</translation>
    </message>
    <message>
        <source>Worth a try where many objects of one kind look alike; it does not help everywhere.
Off: objects accepted from now on teach nothing. What was learned stays until it is forgotten.</source>
        <translation>Einen Versuch wert, wo viele Objekte einer Art gleich aussehen; es hilft nicht überall.
Aus: Ab jetzt übernommene Objekte lehren nichts. Gelerntes bleibt, bis es vergessen wird.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Schreiben Sie eine Zahl.</translation>
    </message>
    <message>
        <source>Write another value, or choose another attribute.</source>
        <translation>Einen anderen Wert schreiben oder ein anderes Attribut wählen.</translation>
    </message>
    <message>
        <source>Write one, such as “water”.</source>
        <translation>Schreiben Sie einen, etwa „Wasser“.</translation>
    </message>
    <message>
        <source>Write where the classes of the two maps differ, from what to what</source>
        <translation>Schreiben, wo sich die Klassen der beiden Karten unterscheiden, von was zu was</translation>
    </message>
    <message>
        <source>Writes where the land-cover maps of two runs differ: a raster whose classes are “the same” and each change, from what to what, and a table of the changes with pixels and hectares.

Classes are the same where their names are. The second map is seen on the grid of the first one, by the nearest pixel. A difference of two maps is no change of the land: both err.</source>
        <translation>Schreibt, wo sich die Landbedeckungskarten zweier Läufe unterscheiden: ein Raster, dessen Klassen „gleich“ und jede Änderung sind, von was zu was, und eine Tabelle der Änderungen mit Pixeln und Hektar.

Klassen sind gleich, wo ihre Namen gleich sind. Die zweite Karte wird auf dem Gitter der ersten gesehen, nach dem nächsten Pixel. Ein Unterschied zweier Karten ist keine Änderung des Landes: Beide irren.</translation>
    </message>
    <message>
        <source>Writes where the transformer&apos;s class token looks, seamless over the whole scene.

Attention shows where a token looks, not why a class was chosen; and an untrained transformer&apos;s attention already follows brightness on SAR: compare with random weights before reading meaning into it.</source>
        <translation>Schreibt, wohin das Klassentoken des Transformers blickt, nahtlos über die ganze Szene.

Aufmerksamkeit zeigt, wohin ein Token blickt, nicht warum eine Klasse gewählt wurde; und schon die Aufmerksamkeit eines untrainierten Transformers folgt bei SAR der Helligkeit: Vergleichen Sie mit zufälligen Gewichten, bevor Sie eine Bedeutung hineinlesen.</translation>
    </message>
    <message>
        <source>XYZ tiles, WMS or WMTS of the project.</source>
        <translation>XYZ-Kacheln, WMS oder WMTS des Projekts.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Your own words about this run: why you started it, what came of it. Kept as you type.</source>
        <translation>Ihre eigenen Worte zu diesem Lauf: warum Sie ihn gestartet haben, was daraus wurde. Wird beim Tippen gespeichert.</translation>
    </message>
    <message>
        <source>Your package sources (internet)</source>
        <translation>Ihre Paketquellen (Internet)</translation>
    </message>
    <message>
        <source>Your training polygons. Filter and unsaved edits count as you see them.</source>
        <translation>Ihre Trainingspolygone. Filter und ungespeicherte Änderungen zählen, wie Sie sie sehen.</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>&amp;Zoomen</translation>
    </message>
    <message>
        <source>{:.1f} GB</source>
        <translation>{:.1f} GB</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, about {tiles} pictures to fetch, at most {megabytes} MB</source>
        <translation>{columns} × {rows} Pixel, etwa {tiles} Bilder zu holen, höchstens {megabytes} MB</translation>
    </message>
    <message>
        <source>{count} places score at least {threshold}: {share} % of the scene.</source>
        <translation>{count} Orte erreichen mindestens {threshold}: {share} % der Szene.</translation>
    </message>
    <message>
        <source>{count}, roles unknown: {bands}</source>
        <translation>{count}, Rollen unbekannt: {bands}</translation>
    </message>
    <message>
        <source>{count}: {bands}</source>
        <translation>{count}: {bands}</translation>
    </message>
    <message>
        <source>{file}: {classes} become no data.</source>
        <translation>{file}: {classes} werden Leerwerte.</translation>
    </message>
    <message>
        <source>{host} answers: Patchwork {patchwork}, Python {python}, torch {torch}; it computes on {device}.</source>
        <translation>{host} antwortet: Patchwork {patchwork}, Python {python}, torch {torch}; er rechnet auf {device}.</translation>
    </message>
    <message>
        <source>{name}, values in {units}</source>
        <translation>{name}, Werte in {units}</translation>
    </message>
    <message>
        <source>{name}: {done} of {count} labelled.</source>
        <translation>{name}: {done} von {count} gelabelt.</translation>
    </message>
    <message>
        <source>{number} of {count}: {reason}</source>
        <translation>{number} von {count}: {reason}</translation>
    </message>
    <message>
        <source>{polygons} usable polygons in {classes} classes: {shown}.</source>
        <translation>{polygons} nutzbare Polygone in {classes} Klassen: {shown}.</translation>
    </message>
    <message>
        <source>{presets}; codes such as 3,8,9,10; or bits such as bits:1,3,4.</source>
        <translation>{presets}; Codes, etwa 3,8,9,10; oder Bits, etwa bits:1,3,4.</translation>
    </message>
    <message>
        <source>{rate} {unit}/s</source>
        <translation>{rate} {unit}/s</translation>
    </message>
    <message>
        <source>{seconds:.1f} s each</source>
        <translation>je {seconds:.1f} s</translation>
    </message>
    <message>
        <source>{share} % ({count})</source>
        <translation>{share} % ({count})</translation>
    </message>
    <message>
        <source>{step} of {total}</source>
        <translation>{step} von {total}</translation>
    </message>
    <message>
        <source>{title} (mean IoU {score:.2f})</source>
        <translation>{title} (mittlere IoU {score:.2f})</translation>
    </message>
    <message>
        <source>{title} {value} at step {step}</source>
        <translation>{title} {value} bei Schritt {step}</translation>
    </message>
    <message>
        <source>{value} at step {step}</source>
        <translation>{value} bei Schritt {step}</translation>
    </message>
    <message>
        <source>{} (last)</source>
        <translation>{} (letzter)</translation>
    </message>
    <message>
        <source>{} (role unknown)</source>
        <translation>{} (Rolle unbekannt)</translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation>{} unter {}</translation>
    </message>
    <message>
        <source>{} bands</source>
        <translation>{} Kanäle</translation>
    </message>
    <message>
        <source>{} Choose another model (on this toolbar).</source>
        <translation>{} Wählen Sie ein anderes Modell (in dieser Werkzeugleiste).</translation>
    </message>
    <message>
        <source>{} Clicking goes on without it.</source>
        <translation>{} Das Klicken geht ohne das Modell weiter.</translation>
    </message>
    <message>
        <source>{} could not be fetched: {}.</source>
        <translation>{} konnte nicht geholt werden: {}.</translation>
    </message>
    <message>
        <source>{} could not be started: {}</source>
        <translation>{} konnte nicht gestartet werden: {}</translation>
    </message>
    <message>
        <source>{} free</source>
        <translation>{} frei</translation>
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
        <translation>{} ist weit größer als erlaubt.</translation>
    </message>
    <message>
        <source>{} jobs are under way; one more slows them all down.</source>
        <translation>{} Aufträge laufen; noch einer verlangsamt alle.</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
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
        <translation>{} nötig, {} frei</translation>
    </message>
    <message>
        <source>{} of disk</source>
        <translation>{} Speicherplatz</translation>
    </message>
    <message>
        <source>{} of disk freed.</source>
        <translation>{} Speicherplatz freigegeben.</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>{} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} of {} pixels changed.</source>
        <translation>{} von {} Pixeln geändert.</translation>
    </message>
    <message>
        <source>{} of {} runs</source>
        <translation>{} von {} Läufen</translation>
    </message>
    <message>
        <source>{} of {}: {}</source>
        <translation>{} von {}: {}</translation>
    </message>
    <message>
        <source>{} places</source>
        <translation>{} Orte</translation>
    </message>
    <message>
        <source>{} places to look at.</source>
        <translation>{} Orte zum Ansehen.</translation>
    </message>
    <message>
        <source>{} polygons at suggested places</source>
        <translation>{} Polygone an vorgeschlagenen Orten</translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation>{} Läufe</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} steps</source>
        <translation>{} Schritte</translation>
    </message>
    <message>
        <source>{}, attention</source>
        <translation>{}, Aufmerksamkeit</translation>
    </message>
    <message>
        <source>{}, can be resumed</source>
        <translation>{}, kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>{}, can be resumed.</source>
        <translation>{}, kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>{}, changed</source>
        <translation>{}, geändert</translation>
    </message>
    <message>
        <source>{}, clusters</source>
        <translation>{}, Cluster</translation>
    </message>
    <message>
        <source>{}, components</source>
        <translation>{}, Komponenten</translation>
    </message>
    <message>
        <source>{}, fetched by uv into Patchwork&apos;s folder (this system has none that fits)</source>
        <translation>{}, von uv in den Ordner von Patchwork geholt (dieses System hat keines, das passt)</translation>
    </message>
    <message>
        <source>{}, label next</source>
        <translation>{}, als Nächstes labeln</translation>
    </message>
    <message>
        <source>{}, land cover</source>
        <translation>{}, Landbedeckung</translation>
    </message>
    <message>
        <source>{}, sample to label</source>
        <translation>{}, Stichprobe zum Labeln</translation>
    </message>
    <message>
        <source>{}, similar places</source>
        <translation>{}, ähnliche Orte</translation>
    </message>
    <message>
        <source>{}, stopped at step {}</source>
        <translation>{}, angehalten bei Schritt {}</translation>
    </message>
    <message>
        <source>{}, {} unlike</source>
        <translation>{}, {} unähnlich</translation>
    </message>
    <message>
        <source>{}. Empty: codes are classes.</source>
        <translation>{}. Leer: Codes sind Klassen.</translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/s</translation>
    </message>
    <message>
        <source>{}: its bands have different factors to reflectance. They are used where the product&apos;s metadata file lies beside it and their names begin alike, else the numbers stay as they are.</source>
        <translation>{}: Seine Kanäle haben verschiedene Faktoren zur Reflektanz. Sie werden genutzt, wo die Metadatendatei des Produkts daneben liegt und ihre Namen gleich beginnen, sonst bleiben die Zahlen, wie sie sind.</translation>
    </message>
    <message>
        <source>{}: objects accepted now get this class (key {})</source>
        <translation>{}: Jetzt übernommene Objekte erhalten diese Klasse (Taste {})</translation>
    </message>
    <message>
        <source>{}: QGIS cannot open this as a raster, and it is no product that Patchwork knows.</source>
        <translation>{}: QGIS kann dies nicht als Raster öffnen, und es ist kein Produkt, das Patchwork kennt.</translation>
    </message>
    <message>
        <source>{}: step {}</source>
        <translation>{}: Schritt {}</translation>
    </message>
    <message>
        <source>“Clean labels (control)”, the same from a map you trust</source>
        <translation>„Saubere Labels (Kontrolle)“, dasselbe aus einer Karte, der Sie trauen</translation>
    </message>
    <message>
        <source>“CMID: masks and contrast”, for maps of fine detail, good with ResNet and Swin</source>
        <translation>„CMID: Masken und Kontrast“, für Karten mit feinen Details, gut mit ResNet und Swin</translation>
    </message>
    <message>
        <source>“DINO: self-distillation”, compares large and small views; for attention maps</source>
        <translation>„DINO: Selbstdestillation“, vergleicht große und kleine Ausschnitte; für Aufmerksamkeitskarten</translation>
    </message>
    <message>
        <source>“Fus-MAE: two sensors”; choose two layers, radar and optical, as one scene</source>
        <translation>„Fus-MAE: zwei Sensoren“; wählen Sie zwei Layer, Radar und Optik, als eine Szene</translation>
    </message>
    <message>
        <source>“MAE: masked autoencoder”, fills in hidden patches; little memory, long training</source>
        <translation>„MAE: maskierter Autoencoder“, füllt verdeckte Patches; wenig Speicher, langes Training</translation>
    </message>
    <message>
        <source>“Noisy labels”, from a map that may be wrong in places; the network also maps by itself</source>
        <translation>„Fehlerhafte Labels“, aus einer Karte, die stellenweise falsch sein darf; das Netz kartiert auch selbst</translation>
    </message>
    <message>
        <source>“{}” cannot be used on {}: {}</source>
        <translation>„{}“ lässt sich für {} nicht nutzen: {}</translation>
    </message>
    <message>
        <source>“{}” saves no object in which these attributes are empty: {}. Give them a default value in the layer&apos;s properties, fill them in before you save, or choose another layer.</source>
        <translation>„{}“ speichert kein Objekt, in dem diese Attribute leer sind: {}. In den Layereigenschaften einen Vorgabewert setzen, sie vor dem Speichern ausfüllen oder einen anderen Layer wählen.</translation>
    </message>
</context>
</TS>
