# Ce qui ne va pas dans un fichier, une adresse ou un instrument ; « …-do » dit que faire.

lint-nearest = Vouliez-vous dire « { $nearest } » ?
lint-nothing-changed = Rien n’a été modifié.
lint-nothing-to-choose = Il n’y a encore rien à choisir ici : ajoutez d’abord une ligne au registre.

# Un cahier illisible
lint-system = le système refuse de le lire : { $reason }
lint-system-do = Vérifiez qui a le droit de lire le fichier et son dossier.
lint-read-in-use = il est ouvert dans un autre programme, qui ne le laisse lire à personne d’autre
lint-read-in-use-do = Fermez-le là-bas et réessayez.
lint-absent = ce fichier n’existe pas
lint-absent-do = Vérifiez le nom, ou commencez un cahier avec « tripartite new FILE --country NOM ».
lint-not-a-file = c’est un dossier, un périphérique ou un tube, pas un fichier
lint-not-a-file-do = Indiquez le fichier du cahier lui-même.
lint-too-big = plus de { $most }, davantage que n’importe quel fichier de ce type
lint-too-big-do = Vérifiez que c’est bien le fichier voulu.
lint-utf16 = texte en UTF-16
lint-utf16-do = Enregistrez-le en UTF-8 dans votre éditeur.
lint-not-utf8 = ce n’est pas du texte en UTF-8
lint-not-utf8-do = Enregistrez-le en UTF-8 dans votre éditeur, ou reprenez le fichier de votre dernière sauvegarde.
lint-control = le caractère de commande { $code } se trouve ici tel quel
lint-control-do = Retirez-le ; dans un texte entre guillemets droits doubles, il peut s’écrire { $written }.
lint-lone-return = un retour chariot se trouve ici sans terminer de ligne
lint-lone-return-do = Enregistrez le fichier avec les fins de ligne de votre système (LF ou CRLF) dans votre éditeur.
lint-empty = le fichier est vide
lint-empty-do = Reprenez-le de votre dernière sauvegarde, ou supprimez-le et commencez avec « tripartite new ».
lint-conflict = deux versions ont été réunies ici et le conflit n’est pas réglé
lint-conflict-marks = les marques d’un conflit (<<<<<<<, =======, >>>>>>>) ne vont pas ensemble ici, et personne ne peut distinguer les deux versions
lint-conflict-marks-do = Corrigez les marques à la main dans votre éditeur, pour que chaque conflit ait les trois dans cet ordre, sans qu’un conflit en contienne un autre ; ou prenez une version entière : git checkout --ours FICHIER, ou --theirs.
lint-conflict-do = Réunissez-les réponse par réponse dans un nouveau fichier : tripartite merge --conflicted FICHIER -o NOUVEAU
lint-no-header = ce n’est pas un cahier : un cahier commence par « tripartite-workbook: 1 »
lint-no-header-do = Vérifiez que c’est bien le fichier voulu.
lint-header-below = la ligne « tripartite-workbook: 1 » se trouve à la ligne { $below } et doit être la première : un autre programme a trié les clés
lint-header-below-do = Placez-la au début du fichier et rouvrez-le.
lint-indent-blank = la ligne commence par un blanc qui n’est pas une espace ici ({ $code }), comme en font les traitements de texte et les pages web
lint-indent-blank-do = Écrivez des espaces ordinaires au début de la ligne.
lint-newer = écrit au format { $found }, plus récent que ce que ce programme sait lire
lint-newer-do = Utilisez une version plus récente du programme ; le fichier est resté tel quel.
lint-newer-look = Ce cahier est au format { $found }, plus récent que ce que ce programme sait lire. Il est montré dans la mesure où cette version le comprend, et il peut en manquer une partie
lint-newer-look-do = Rien ne peut y être modifié, copié ni édité en rapport ici ; utilisez une version plus récente du programme.
lint-no-tail = le fichier est incomplet : sa dernière ligne, « count: », manque
lint-no-tail-do = Il a été tronqué, peut-être en le copiant ou en l’envoyant : prenez une copie complète.
lint-count = le fichier est incomplet : sa dernière ligne annonce { $said } entrées et il en contient { $held }
lint-count-do = S’il a été tronqué, prenez une copie complète ; si vous avez ajouté ou retiré des entrées à la main, écrivez « count: { $held } » en dernière ligne.
lint-beyond = { $what ->
    [line] une ligne de plus de { $most } Kio, plus longue que n’importe quel texte
    [lines] plus de { $most } lignes, davantage que n’importe quel cahier
    [keys] plus de { $most } clés en marge ; un cahier en a 17
    [entries] plus de { $most } entrées, davantage que n’importe quel cahier
    [entry] plus de { $most } Kio dans une seule entrée
    [comments] plus de { $most } Kio de commentaires
    [depth] plus de { $most } niveaux imbriqués
   *[values] davantage de clés et de valeurs que si peu d’entrées n’en peuvent avoir
}
lint-beyond-do = Vérifiez que c’est bien le fichier voulu ; le programme n’a rien écrit de cette taille.
lint-long-text = ce texte a { $chars } caractères, et un texte en contient { $most } au plus
lint-long-text-do = Raccourcissez-le, ou placez le long texte dans un document à part et citez celui-ci comme source.
lint-twice = { $first ->
    [0] « { $key } » se trouve ici une deuxième fois
   *[other] « { $key } » se trouve à la ligne { $first } et de nouveau à la ligne { $again }
}
lint-twice-do = Gardez l’une des deux, avec ce que disent les deux ; le fichier n’a pas été modifié.
lint-forbidden = { $what ->
    [anchors] les ancres et les alias (& et *) ne sont pas admis dans ces fichiers
    [merge-keys] les clés de fusion (<<) ne sont pas admises dans ces fichiers
    [tags] les étiquettes (!) ne sont pas admises dans ces fichiers
   *[documents] un deuxième document (---) commence ici, et ces fichiers n’en contiennent qu’un
}
lint-forbidden-do = { $what ->
    [documents] Retirez tout ce qui suit, ou placez-le dans un fichier à part.
   *[other] Écrivez en toutes lettres ce qui est visé ; si c’est du texte, mettez-le entre guillemets droits doubles.
}
lint-too-slow = la lecture prend trop de temps, bien plus que pour un cahier de cette taille
lint-too-slow-do = Le fichier n’a pas été modifié. Vérifiez que c’est bien le fichier voulu et, si oui, envoyez-le-nous.
lint-broken = le programme a échoué en lisant ce fichier
lint-broken-do = Le fichier n’a pas été modifié. C’est un défaut du programme ; merci de le signaler.
lint-count-form = la dernière ligne indique le nombre d’entrées en chiffres seulement, et on lit ici « { $found } »
lint-count-form-do = Écrivez par exemple « count: 12 », sans guillemets ni signes ; si le nombre est faux, le programme donne ensuite le bon.
lint-value = { $what ->
    [null] il n’y a rien ici, alors qu’il faut quelque chose
    [null-key] il manque le nom devant les deux-points
    [single] il faut ici une seule valeur, ni une liste ni des noms avec leurs propres valeurs
    [map] il faut ici des noms avec leurs valeurs, chacun sur sa ligne, ni une liste ni une seule valeur
    [list] il faut ici une liste, ni une seule valeur ni des noms avec leurs valeurs
    [either] il faut ici un texte ou une liste de noms
    [flag] il ne peut y avoir ici que true ou false
    [whole] il ne peut y avoir ici qu’un nombre entier
    [id] « { $found } » ne peut pas être un nom ici
    [date] « { $found } » n’est pas une date
    [year] « { $found } » n’est pas une année
    [word] « { $found } » ne fait pas partie de : { $known }
    [unknown-key] « { $found } » n’existe pas ici ; il y a : { $known }
    [missing-key] il manque « { $found } » ici
    [address] « { $found } » n’est pas l’adresse d’une case
    [reason] « not-applicable » est écrit ici sans son motif
    [other-kind] l’autre version de { $found } est d’un genre qui n’a pas sa place là
   *[reply] ceci n’est pas une réponse à une question
}
lint-value-do = { $what ->
    [null] Écrivez ce qui doit s’y trouver, ou supprimez la ligne ; le fichier n’a pas été modifié.
    [null-key] Écrivez le nom, ou supprimez l’entrée ; le fichier n’a pas été modifié.
    [single] Écrivez une seule valeur après les deux-points ; un texte, entre guillemets droits.
    [map] Écrivez « nom: valeur » sur les lignes suivantes, toutes avec la même marge.
    [list] Écrivez-la entre crochets : [un, deux].
    [either] Écrivez un texte entre guillemets droits, ou une liste entre crochets : [un, deux].
    [flag] Écrivez true ou false, sans guillemets.
    [whole] Écrivez des chiffres seulement, par exemple 12.
    [id] Utilisez des minuscules de a à z, des chiffres et, entre eux, « - », « . » ou « _ », 80 au plus.
    [year] Écrivez l’année avec quatre chiffres ; un exercice budgétaire porte le numéro de l’année civile où il commence.
    [date] Écrivez-la ainsi : "2021", "2021-06" ou "2021-06-30".
    [word] Écrivez l’un de ces mots, sans autre signe.
    [unknown-key] Supprimez la ligne, ou écrivez l’un de ces noms.
    [missing-key] Ajoutez une ligne « { $found }: … » avec sa valeur.
    [address] Une adresse s’écrit answers/QUESTION/reply, registers/REGISTRE/LIGNE/CHAMP ou workbook/title.
    [reason] Écrivez « {"{"}not-applicable: "le motif"{"}"} ».
    [other-kind] Supprimez-la, ou tranchez dans une copie du fichier qui peut être lue.
   *[reply] Écrivez « yes », « partly », « no » ou « unknown » ; « {"{"}not-applicable: "le motif"{"}"} » ; « {"{"}deferred: {"{"}to: "à qui"{"}"}{"}"} » ; « {"{"}said: "le texte"{"}"} » ; ou « {"{"}chosen: [un, deux]{"}"} ».
}
lint-syntax = { $what ->
    [quote] un texte entre guillemets ne se termine pas où il le faut
    [bracket] un crochet ou une accolade n’est pas fermé ici, ou l’est par le mauvais signe
    [tab] une tabulation se trouve dans la marge
    [indent] la marge de cette ligne ne correspond à aucune des lignes qui précèdent
    [colon] un deux-points se trouve là où il ne peut pas y en avoir
    [sign] ce signe a un sens à lui, et aucun texte ne peut commencer par lui
    [escape] « \ » se trouve devant une lettre ou un signe devant lequel il ne peut pas être
   *[end] le fichier s’arrête au milieu de quelque chose
}
lint-syntax-do = { $what ->
    [quote] Fermez le texte par le guillemet qui l’ouvre ; entre guillemets droits doubles, écrivez un guillemet ainsi : \".
    [bracket] Fermez chaque [ par un ] et chaque {"{"} par un {"}"} ; si c’est du texte, mettez-le entre guillemets droits.
    [tab] Mettez des espaces à la place.
    [indent] Donnez-lui exactement autant d’espaces que les lignes dont elle fait partie.
    [colon] Si c’est du texte, mettez-le entier entre guillemets droits ; si c’est un nom et sa valeur, donnez-leur une ligne à eux.
    [sign] Si c’est du texte, mettez-le entier entre guillemets droits.
    [escape] Écrivez la barre oblique inverse ainsi : \\, ou mettez le texte entre apostrophes droites.
   *[end] Prenez une copie complète, ou ajoutez ce qui manque.
}
lint-yaml = cette ligne n’est pas écrite comme le sont celles de ce fichier
lint-yaml-do = Comparez-la aux lignes voisines et corrigez-la ; le fichier n’a pas été modifié.
lint-versions = Des versions antérieures en sont gardées : tripartite versions { $file }

# Un fichier qui n’a pas été écrit
lint-changed-outside = { $file } a été modifié par un autre programme
lint-changed-outside-do = Rien n’a été écrit. Recommencez : la commande partira du fichier tel qu’il est maintenant.
lint-exists = { $file } existe déjà
lint-exists-do = Rien n’a été écrit. Choisissez un autre nom.
lint-read-only = { $file } est en lecture seule
lint-read-only-do = Rien n’a été écrit. Rendez le fichier modifiable, ou travaillez sur une copie.
lint-in-use = { $file } est ouvert dans un autre programme
lint-in-use-do = Rien n’a été écrit. Fermez-le là-bas et réessayez.
lint-gone = { $file } ne peut pas être écrit : le fichier ou son dossier n’est pas là
lint-gone-do = Rien n’a été écrit. Vérifiez que son disque ou lecteur réseau est connecté, ou enregistrez une copie ailleurs.
lint-read-only-medium = { $file } est sur un disque qui ne peut qu’être lu
lint-read-only-medium-do = Rien n’a été écrit. Enregistrez une copie sur un autre disque.
lint-denied = vous n’avez pas le droit d’écrire { $file }
lint-denied-do = Rien n’a été écrit. Adressez-vous au propriétaire du dossier, ou enregistrez une copie ailleurs.
lint-full = le disque est plein : { $file } demande { $needed }, et { $free } sont libres
lint-full-limit = le système dit que le disque est plein, alors que { $file } demande { $needed } et que { $free } sont libres
lint-full-limit-do = Rien n’a été écrit. Une limite qui vous est propre est peut-être atteinte, ou le reste réservé à d’autres : demandez à qui s’occupe du système, supprimez des fichiers à vous, ou enregistrez une copie sur un autre disque.
lint-full-do = Rien n’a été écrit. Faites de la place et recommencez, ou enregistrez une copie sur un autre disque.
lint-no-more-files = le disque n’accepte plus de fichiers ; { $file } ne peut pas être écrit
lint-no-more-files-do = Rien n’a été écrit. Supprimez des fichiers inutiles et recommencez, ou enregistrez une copie sur un autre disque.
lint-quota = votre part du disque est épuisée ; { $file } ne peut pas être écrit
lint-quota-do = Rien n’a été écrit. Supprimez des fichiers à vous et recommencez, ou enregistrez une copie sur un autre disque.
lint-too-large = le système n’admet pas de fichier aussi grand que le deviendrait { $file }
lint-too-large-do = Rien n’a été écrit. Enregistrez une copie sur un autre disque, ou faites relever la limite (ulimit -f).
lint-logo-outside = le logo { $file } n’est pas à côté du cahier
lint-logo-outside-do = Mettez l’image dans le dossier du cahier et nommez-la par son nom de fichier.
lint-logo-unread-do = Mettez l’image à côté du cahier, ou videz workbook/logo.
lint-logo-kind = le logo { $file } n’est ni un PNG ni un JPEG en gris ou en rouge, vert et bleu
lint-logo-kind-do = Enregistrez l’image au format PNG.
lint-logo-broken = le logo { $file } ne peut pas être lu jusqu’au bout
lint-logo-broken-do = Enregistrez l’image encore une fois au format PNG.
lint-logo-large = le logo { $file } a { $size } points, et 4 000 par côté sont le maximum
lint-logo-large-do = Réduisez l’image : 600 points de large suffisent pour l’impression.
lint-too-many-open = trop de fichiers sont ouverts ; { $file } ne peut pas être écrit
lint-too-many-open-do = Rien n’a été écrit. Fermez d’autres programmes et recommencez.
lint-nowhere-to-keep = { $file } serait écrasé, et aucun dossier ne peut en garder une copie
lint-nowhere-to-keep-do = Rien n’a été écrit. Donnez à TRIPARTITE_HOME un dossier que le programme peut utiliser, ou enregistrez une copie ailleurs.
lint-name = aucun fichier ne peut s’appeler { $file } sur ce disque ou lecteur réseau
lint-name-do = Rien n’a été écrit. Choisissez un nom sans : * ? " < > | ni \, qui ne finit ni par un point ni par une espace, et qui n’est ni CON, ni PRN, ni AUX, ni NUL.
lint-long-name = le nom de { $file } est trop long pour ce disque ou lecteur réseau
lint-long-name-do = Rien n’a été écrit. Choisissez un nom plus court.
lint-unreliable = { $file } contenait autre chose que ce qui avait été écrit, et a été supprimé
lint-unreliable-do = Il n’en reste rien. Écrivez-le sur un autre disque, et ne vous fiez pas à celui-ci.
lint-not-kept = ce que contient { $file } n’a pas pu être gardé avant le remplacement : { $reason }
lint-not-kept-do = Rien n’a été remplacé. Choisissez un autre nom, ou déplacez d’abord { $file } dans un autre dossier.
lint-half = { $file } n’est écrit qu’en partie : { $reason }
lint-half-do = Son ancien et son nouveau texte sont gardés. Faites de la place, puis rouvrez-le : il sera rétabli.
lint-kilobytes = { $count } Ko
lint-megabytes = { $count } Mo
lint-not-the-same = le texte à écrire ne redonne pas le même cahier à la lecture : { $reason }
lint-not-the-same-do = Rien n’a été écrit. C’est un défaut du programme ; merci de le signaler.
lint-it-differs = il en diffère
lint-not-written = { $file } ne peut pas être écrit : { $reason }
lint-export-not-a-file-do = Rien n’a été écrit. Indiquez un fichier, par exemple dans ce dossier.
lint-export-gone-do = Rien n’a été écrit. Créez d’abord le dossier ou choisissez-en un autre.
lint-export-denied-do = Rien n’a été écrit. Choisissez un autre dossier ou un autre nom, ou adressez-vous au propriétaire.
lint-not-written-do = Rien n’a été écrit. Vérifiez que le dossier existe et qui a le droit d’y écrire.

# Un cahier que quelqu’un a ouvert
lint-held = { $user } a ouvert ce cahier sur { $host }, depuis le { $since }
lint-held-do = Rien n’a été modifié. Fermez-le d’abord là-bas, ou travaillez sur une copie.
lint-held-unknown = quelqu’un a ouvert ce cahier
lint-held-unknown-do = Rien n’a été modifié. Fermez-le d’abord là-bas, ou travaillez sur une copie.
lint-held-elsewhere = { $user } a ouvert ce cahier sur { $host }, { $since }, et l’a peut-être encore ouvert
lint-held-elsewhere-do = Rien n’a été modifié. Demandez là-bas. Si plus personne ne l’a ouvert, supprimez le verrou : le fichier à côté du cahier dont le nom commence par un point et finit par « .lock ».
lint-held-elsewhere-unknown = quelqu’un, on ne peut dire qui, a peut-être ouvert ce cahier
lint-held-elsewhere-unknown-do = Rien n’a été modifié. Demandez à ceux qui peuvent écrire dans ce dossier. Si personne ne l’a ouvert, supprimez le verrou : le fichier à côté du cahier dont le nom commence par un point et finit par « .lock ».
lint-not-held = les autres ne peuvent pas voir que ce cahier est ouvert ici : { $reason }
lint-not-held-do = Continuez ; un fichier que quelqu’un d’autre modifie entre-temps n’est pas écrasé.

# Un instrument illisible
lint-no-instrument = l’instrument « { $id } » n’existe pas
lint-no-instrument-do = « tripartite instruments » donne la liste.
lint-instrument-file-do = Mettez à sa place un fichier de texte de 4 Mo au plus, ou retirez son nom de instrument.yaml.
lint-missing-file = le fichier { $file } manque
lint-missing-file-do = Ajoutez le fichier, ou retirez son nom d’instrument.yaml.
lint-format = le format est « { $found } », or ce programme lit « tripartite-instrument/1 »
lint-format-do = Écrivez « format: tripartite-instrument/1 », ou utilisez une version plus récente du programme.
lint-no-folder = { $path } n’est pas le dossier d’un instrument, et aucun instrument de la bibliothèque ne porte cet identifiant
lint-no-folder-do = Indiquez un dossier qui contient instrument.yaml ; « tripartite instruments » donne la bibliothèque.

# Une adresse
lint-cell-form = « { $cell } » n’est pas l’adresse d’une case
lint-cell-form-do = Une adresse ressemble à answers/QUESTION/reply, registers/REGISTRE/LIGNE/CHAMP ou workbook/title.
lint-cell-unknown = « { $name } » n’est pas connu ici
lint-cell-unknown-do = Cherchez le nom avec « tripartite show FILE QUESTION » ou dans le fichier.
lint-cell-year = « { $found } » n’est pas une année
lint-cell-year-do = Écrivez l’année avec quatre chiffres, comme dans registers/REGISTRE/LIGNE/CHAMP/2027.
lint-cell-not-here = « { $part } » ne peut pas être consigné à { $place }
lint-cell-not-here-do = Utilisez un élément qui y existe, comme why, finding ou review.

# Un instrument en cours d’écriture
lint-fault-unknown = « { $name } » n’existe pas
lint-fault-unknown-do = Définissez-le, ou renvoyez à un élément défini.
lint-fault-missing = « { $key } » manque
lint-fault-missing-do = Ajoutez-le ; tout élément de ce genre en a besoin.
lint-fault-twice = l’identifiant « { $name } » sert deux fois
lint-fault-twice-do = Donnez un autre identifiant à l’un des deux ; les réponses sont conservées sous cet identifiant.
lint-fault-parent = « { $name } » ne peut pas être le parent de cette question
lint-fault-parent-do = Indiquez une question-filtre, une amorce ou un titre qui la précède dans la même section.
lint-fault-polarity = la polarité de la question et celle de ses éléments se contredisent
lint-fault-polarity-do = Écrivez positive ou negative comme tous les éléments, ou mixed s’ils ont les deux signes ; un élément n’est jamais mixed.
lint-fault-long = { $chars } caractères, c’est trop pour une lecture à voix haute
lint-fault-long-do = Raccourcissez à { $most } au plus, et placez le reste dans « asks ».
lint-fault-long-name = un nom court de { $cells } caractères ne tient pas dans le plan
lint-fault-long-name-do = Raccourcissez à { $most } au plus : deux ou trois mots qui le distinguent de ses voisins.
lint-fault-same-name = le nom court « { $name } » sert deux fois dans cette section
lint-fault-same-name-do = Donnez un autre nom à l’un des deux, pour qu’on les distingue dans les listes.
lint-fault-not-ratifiable = une recommandation ne se ratifie pas ; elle n’a donc pas de « limits »
lint-fault-not-ratifiable-do = Retirez cette ligne, ou corrigez la nature de la norme.
lint-fault-unfed = aucune question n’alimente le chapitre « { $key } »
lint-fault-unfed-do = Indiquez-le sous « chapters » des questions qui en relèvent.
lint-fault-untranslated = « { $key } » n’est pas traduit
lint-fault-untranslated-do = Ajoutez le texte à ce fichier ; d’ici là, le texte de la langue de base est affiché.
lint-fault-surplus = les fichiers de base n’ont pas de texte « { $key } » ici
lint-fault-surplus-do = Retirez-le, ou corrigez sa clé.
lint-fault-constituents = il n’y a pas exactement trois mandants
lint-fault-constituents-do = Donnez « seat: constituent » aux gouvernement, employeurs et travailleurs, et « seat: consulted » à tous les autres.
lint-fault-exclusive = « { $key } » ne peut pas figurer ici à côté de « { $with } »
lint-fault-exclusive-do = Gardez l’un des deux ; un champ que tous les cahiers possèdent garde son type et sa liste.
lint-misnamed = son id est « { $found } », mais il s’appelle « { $expected } »
lint-misnamed-do = Donnez le même nom aux deux : l’id dans le fichier, et le dossier ou le fichier lui-même.
lint-pdf-left-out = Ce programme a été construit sans le format PDF.
lint-pdf-left-out-do = Écrivez un autre format et imprimez-le, ou construisez le programme avec sa fonctionnalité « pdf ».
lint-pdf-refused = Le PDF n’a pas pu être produit : { $reason }
lint-pdf-refused-do = Écrivez un autre format et imprimez-le.
