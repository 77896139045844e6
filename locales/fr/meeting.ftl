# La réunion : ses commandes, ses écrans, le projecteur, et la même chose ligne à ligne.

command-meeting = La réunion : qui est là, l’ordre du jour, les registres
command-open-meeting = Ouvrir la réunion maintenant
command-close-meeting = Clore la réunion
command-break = Commencer une pause, ou la terminer
command-on-agenda = Mettre ceci à l’ordre du jour de la réunion
command-next-item = Clore ce point et passer au suivant
command-leave-item = Clore ce point
command-next-meeting = Déplacer ce point de l’ordre du jour à la prochaine réunion
command-move-up = Monter ce point dans l’ordre du jour
command-move-down = Descendre ce point dans l’ordre du jour
command-decide = Décider : convenu, avec réserves, entre crochets, reporté
command-agree = Convenu
command-agree-with-reservations = Convenu avec des réserves
command-bracket = Non convenu : texte entre crochets
command-put-off = Reporté
command-confirm-again = Confirmer ce qui a changé depuis l’accord
command-positions = Positions des parties, côte à côte
command-support = Soutient
command-reserve = Soutient avec des réserves
command-abstain = S’abstient
command-cannot-support = Ne peut pas soutenir
command-no-mandate = N’a pas encore de mandat
command-statement = Motifs, dans les termes de la partie
command-wording = Texte proposé par la partie
command-new-round = Un nouveau tour de positions
command-blind = Tour à positions masquées, jusqu’à ce qu’on les dévoile
command-reveal = Dévoiler les positions
command-history = Afficher ou masquer les tours précédents
command-action = Noter une action : qui fait quoi et d’ici quand
command-park = Mettre un point de côté
command-off-record = Note hors procès-verbal (jamais montrée ni exportée)
command-projector = Vue projecteur, ou retour
command-results = Les résultats à ce stade, et retour à la question

short-meeting = réunion
short-reply = réponse
short-open-meeting = ouvrir
short-close-meeting = clore
short-break = pause
short-on-agenda = à l’ordre du jour
short-next-item = suivant
short-leave-item = clore le point
short-next-meeting = à la prochaine
short-move-up = monter
short-move-down = descendre
short-decide = décider
short-agree = convenu
short-agree-with-reservations = réserves
short-bracket = crochets
short-put-off = reporté
short-confirm-again = reconfirmer
short-positions = positions
short-support = soutient
short-reserve = réserves
short-abstain = s’abstient
short-cannot-support = ne peut pas
short-no-mandate = sans mandat
short-statement = motifs
short-wording = texte
short-new-round = nouveau tour
short-blind = masqué
short-reveal = dévoiler
short-history = historique
short-action = action
short-park = de côté
short-off-record = hors p.-v.
short-projector = projecteur
short-results = résultats

context-meeting = Réunion
context-decide = Décision
context-positions = Positions
context-projector = Projecteur
context-following = Second écran

meeting-enter-room = arrive ou part
meeting-enter-agenda = aborder
meeting-enter-steps = le faire
meeting-none = Pas encore de réunion
meeting-none-hint = Entrée fait l’étape où se trouve le curseur. a prévoit une réunion, avec sa date.
meeting-none-planned = Aucune réunion n’est prévue. G mène aux réunions, a en prévoit une.
meeting-not-running = Aucune réunion n’est ouverte. G mène aux réunions, o en ouvre une.
meeting-runs-already = « { $meeting } » est encore ouverte ; c la clôt.
meeting-closed-already = Cette réunion est close.
meeting-opened = « { $meeting } » est ouverte. Tout ce qui est saisi désormais est rattaché à cette réunion.
meeting-opened-another-day = « { $meeting } » est ouverte aujourd’hui, { $today } ; elle était prévue pour { $planned }. Le procès-verbal donne les deux dates.
meeting-left-open = « { $meeting } » est encore ouverte et le reste jusqu’à sa clôture.
meeting-goes-on = « { $meeting } » est ouverte depuis { $at }.
meeting-goes-on-item = « { $meeting } » est ouverte depuis { $at } ; point en cours : { $item }.
meeting-planned = « { $meeting } » est prévue.
meeting-confirm-close = Clore « { $meeting } » ? Le point en cours est clos et les heures sont conservées.
meeting-state-planned = prévue le { $date }
meeting-state-running = ouverte depuis { $opened }
meeting-state-closed = { $date }, de { $opened } à { $closed }
meeting-steps = Étapes
step-members = Qui fait partie du groupe
step-quorum = Combien de membres de chaque partie doivent être là
step-agenda = Ce qu’aborde la prochaine réunion
step-open = Ouvrir la réunion
step-first-item = Aborder le premier point
step-members-there = { $count ->
        [0] personne encore
        [one] { $count } membre
       *[other] { $count } membres
    }
step-quorum-none = pas encore de règle
step-agenda-there = { $count ->
        [0] aucun point encore
        [one] { $count } point
       *[other] { $count } points
    }
step-no-meeting = aucune réunion n’est encore prévue
step-open-still = à faire
glance-at-hand = En cours : { $item }
glance-nothing = Aucun point n’est en cours d’examen
glance-next = Ensuite : { $item }
glance-no-next = Il n’y a plus rien à l’ordre du jour
glance-counts = Points traités : { $done } sur { $items } · { $decisions ->
        [one] { $decisions } décision
       *[other] { $decisions } décisions
    } · { $actions ->
        [one] { $actions } action
       *[other] { $actions } actions
    } · { $parked } mis de côté
agenda-time = { $minutes } min prévues{ $open ->
        [0] {""}
        [one] {", 1 point sans durée"}
       *[other] {", "}{ $open } points sans durée
    }
agenda-time-of = { $minutes } min prévues sur { $available }, il en reste { $left }{ $open ->
        [0] {""}
        [one] {", 1 point sans durée"}
       *[other] {", "}{ $open } points sans durée
    }
agenda-time-over = { $minutes } min prévues, la réunion en a { $available } : { $over } de trop
members-added = { $count ->
        [one] { $name } fait maintenant partie du groupe.
       *[other] { $count } membres font maintenant partie du groupe.
    }
member-fault-name = personne n’est nommé
member-fault-parts = « { $part } » est de trop ; les éléments sont nom; organisation; partie; rôle
member-fault-near = { $field } : « { $found } » n’est pas connu ; le plus proche : { $known }
member-fault-known = { $field } : « { $found } » n’est pas connu ; il y a { $known }
form-title-members = Membres du groupe
form-members-how = Ou plusieurs à la fois : coller des lignes d’un texte ou d’un tableur, ou taper nom; organisation; partie; rôle et Entrée. Entrée sur un nom vide les prend tous.
form-member-name = Nom
form-member-organization = Organisation
form-member-party = Partie ou groupe
form-member-role = Rôle
meeting-room = Salle
meeting-agenda = Ordre du jour
meeting-registers = Registres
meeting-meetings = Réunions
meeting-room-empty = Le groupe n’a pas encore de membres. a en ajoute, un à un ou par lignes collées.
seat-none = Sans partie
seat-away = hors de la salle
seat-since = dans la salle depuis { $at }
seat-stayed = dans la salle depuis { $at }, jusqu’à la fin
seat-left = dans la salle jusqu’à { $at }
member-here = { $name } est dans la salle, { $at }.
member-gone = { $name } a quitté la salle, { $at }.
quorum-fault-number = Combien de « { $part } » ? Par exemple : Travailleurs 1
quorum-fault-twice = { $party } : cité deux fois.
quorum-put = Au moins – { $rules }
quorum-met = { $party } : { $present } dans la salle, { $needed } requis
quorum-not-met = { $party } : { $present } dans la salle, { $needed } requis. Pas encore assez.
unrepresented = Sans représentation : { $parties }
break-begins = Pause : horloges arrêtées.
break-over = La pause est terminée.
agenda-empty = L’ordre du jour est vide. a ajoute un point ; + sur une question, une lacune ou une option l’y inscrit.
agenda-what = Allez d’abord à une question, une lacune ou une option.
agenda-already = Ceci figure déjà à l’ordre du jour.
agenda-added = À l’ordre du jour de « { $meeting } ».
agenda-added-closed = À l’ordre du jour de « { $meeting } », qui est close : le point y figure comme non abordé.
agenda-taken-up = Point abordé : { $item }
agenda-move-what = Allez d’abord à un point de l’ordre du jour.
agenda-move-taken-up = Ce point a été abordé ici ; le procès-verbal de cette réunion en rend compte.
agenda-no-meeting-after = Aucune réunion n’est prévue après celle-ci. a en prévoit une dans Réunions.
agenda-moved = Déplacé à l’ordre du jour de « { $meeting } ».
agenda-moved-within = « { $item } » est désormais le point { $number }.
agenda-first-already = C’est déjà le premier point.
agenda-last-already = C’est déjà le dernier point.
no-such-number-near = Il n’y a pas de question { $number }. La plus proche est { $near }.
agenda-done = Tous les points ont été abordés.
agenda-no-item = Aucun point n’est en cours.
agenda-left = Point clos.
item-waits = à venir
item-now = en cours
item-done = traité
minutes-planned = { $minutes } min
clock-meeting = { $planned ->
        [0] Réunion { $spent } min
       *[other] Réunion { $spent } min sur { $planned }
    }
clock-item = { $planned ->
        [0] Point { $spent } min
       *[other] Point { $spent } min sur { $planned }
    }
clock-short = { $planned ->
        [0] { $spent } min
       *[other] { $spent } min sur { $planned }
    }
clock-over = { $over } de trop
clock-break = pause

outcome-agreed = Convenu
outcome-with-reservations = Convenu avec des réserves
outcome-bracketed = Non convenu : texte entre crochets
outcome-deferred = Reporté
decide-title = Décision
decide-what = Allez d’abord à une question, une lacune ou une option.
decide-reply = Réponse
decide-values = Valeurs
decide-text = Texte
decide-no-text = Aucun texte n’est encore rédigé ici : sur la question, f rédige le constat.
decide-details = Entrée : qui, d’ici quand, où la validation est attendue, qui a validé
decision-none = Pas encore de décision ici. 1 à 4 décident.
decision-pending = en attente de validation par { $authority }
decision-validated = { $date ->
        [0] validé par { $authority }
       *[other] validé par { $authority }, { $date }
    }
decided = { $what } : { $outcome }.
decided-pending = { $what } : { $outcome }, en attente de validation par { $authority }.
doubt-empty = Rien n’est répondu ici, et aucun texte n’est rédigé.
doubt-cannot-support = { $count ->
        [one] Une partie ne peut pas le soutenir : { $parties }.
       *[other] Parties qui ne peuvent pas le soutenir : { $parties }.
    }
doubt-reservations = { $count ->
        [one] Une partie ne le soutient qu’avec des réserves : { $parties }.
       *[other] Parties qui ne le soutiennent qu’avec des réserves : { $parties }.
    }
doubt-nobody-reserves = Aucune partie n’a de réserves consignées.
doubt-without-text = Aucun texte n’est rédigé qui puisse rester entre crochets.
decide-anyway = Entrée consigne « { $outcome } » malgré tout ; un autre chiffre choisit autrement.
plain-decide-anyway = « { $outcome } » malgré tout ?
decide-no-reply = Pas encore de réponse.
changed-since-agreed = Modifié depuis l’accord : a puis c le confirment.
changed-since-agreed-short = modifié depuis
nothing-to-confirm = Rien n’a changé ici depuis l’accord.

register-hidden = Masqué en vue projecteur.
something-restricted = un élément restreint
positions-keys = 1 soutient · 2 avec réserves · 3 s’abstient · 4 ne peut pas soutenir · 5 pas encore de mandat · s motifs · w texte · n nouveau tour · h tours précédents
positions-title = Positions
position-none = pas encore de position
position-given = donnée
position-not-yet = pas encore
position-first = Indiquez d’abord la position, de 1 à 5.
position-reasons = Motifs : { $text }
position-proposes = Propose : { $text }
position-round = Tour { $round }
statement-missing = motifs manquants : s
party-heard = Consulté : { $party }
round-begins = Nouveau tour : la prochaine position l’ouvre.
round-first = Aucune position n’est encore donnée ici.
blind-begins = Tour à positions masquées : elles le restent jusqu’à ce qu’on les dévoile.
blind-runs = Tour à positions masquées. r les dévoile.
blind-runs-already = Un tour à positions masquées est déjà en cours : dévoilez-le d’abord.
blind-reveal-first = Les positions sont masquées : dévoilez-les d’abord.
nothing-covered = Rien n’est masqué ici.
revealed = Dévoilé.
text-proposed = Texte proposé
text-agreed = Texte convenu
text-bracketed = Texte entre crochets
text-not-agreed = non convenu
text-not-agreed-by = non convenu – { $parties }
text-dissent = { $parties }

note-action = Action notée.
note-parked = Mis de côté.
note-off-record = Noté hors procès-verbal.
form-title-action = Action
form-title-parked = Points mis de côté
form-title-off-record = Hors procès-verbal
form-title-plan = Prévoir une réunion
form-title-item = Point de l’ordre du jour
form-action = Que faut-il faire ?
form-owner = Par qui ? (facultatif)
form-due = D’ici quand ? (2026-12 ou 2026-12-31 ; facultatif)
form-parked = Quel point ?
form-off-record = Note (jamais montrée ni exportée)
form-quorum = Un nombre pour chacune des trois, ou : travailleurs 2; employeurs 1
form-meeting = Titre de la réunion
form-date = Date, par exemple 2026-12-01
form-from = De (09:00 ; facultatif)
form-until-time = À (12:30 ; facultatif)
form-item = Numéro d’une question, ou point à part
form-minutes = Minutes prévues (facultatif)
confirm-yes = y ou o : oui
confirm-no = n : non

projector-keys = Échap retour · > point suivant · a décider · p positions · A action · K point mis de côté · G ordre du jour, salle · r résultats · ? toutes les touches
projector-enlarge = Agrandissez les lettres (souvent Ctrl et +) : une fenêtre de 80 colonnes se lit du dernier rang, celle-ci non.
projector-page = Page { $page } sur { $pages } : bas et haut tournent
projector-empty = Rien n’est encore saisi ici.
projector-no-reply = Pas encore de réponse
projector-evidence = Sources : { $sources }
projector-no-evidence = Pas encore de source
results-title = Résultats à ce stade
results-progress = { $answered } sur { $asked }
results-no-score = Nombre de questions avec réponse ; ce n’est pas une note.
results-decisions = Décisions
results-none = Pas encore de décision.
results-parked = Points mis de côté
results-actions = Actions
follow-waiting = L’autre écran ne montre encore rien.
follow-unreadable = Le fichier ne peut pas être lu pour le moment ; l’écran montre son dernier contenu. { $reason }
follow-needs-screen = Le second écran a besoin d’un terminal plein écran ; --follow n’existe pas ligne à ligne.

plain-word-meeting = réunion
plain-word-members = membres
plain-word-quorum = quorum
plain-word-plan = prévoir, planifier
plain-word-open-meeting = ouvrir la réunion, ouvrir réunion, commencer
plain-word-close-meeting = clore la réunion, clore réunion, clore
plain-word-arrives = arrive, arrivée
plain-word-departs = part, départ
plain-word-agenda = ordre du jour, odj
plain-word-on-agenda = inscrire
plain-word-next-meeting = prochaine réunion
plain-word-move = déplacer, déplace
plain-word-take-up = aborder
plain-word-next-item = point suivant
plain-word-leave-item = quitter le point
plain-word-break = pause
plain-word-decide = décision
plain-word-agree = convenu
plain-word-agree-with-reservations = avec réserves, convenu avec réserves, convenu avec des réserves
plain-word-bracket = crochets, entre crochets
plain-word-put-off = reporté, remettre
plain-word-confirm-again = confirmer, reconfirmer
plain-word-positions = positions
plain-word-position = position
plain-word-wording = libellé, texte
plain-word-new-round = nouveau tour
plain-word-blind = masqué, à couvert
plain-word-reveal = dévoiler
plain-word-action = action
plain-word-park = de côté
plain-word-off-record = hors procès-verbal, hors pv
plain-word-projector = projecteur, salle
plain-word-results = résultats

plain-help-meeting = la réunion en cours : son horloge, qui est là, le quorum, l’ordre du jour
plain-help-members = les membres du groupe, une ligne chacun : nom; organisation; partie; rôle, jusqu’à une ligne d’un point
plain-help-quorum = combien de chaque partie doivent être présents : quorum 1 en demande un de chacune des trois, quorum travailleurs 2; employeurs 1 pour celles-ci
plain-help-plan = prévoit une réunion : prévoir Deuxième séance; 2026-12-01; 09:00; 12:30
plain-help-open-meeting = ouvre la prochaine réunion prévue ; tout ce qui est saisi ensuite y est rattaché
plain-help-close-meeting = clôt la réunion, après confirmation
plain-help-arrives = un membre arrive, par numéro ou par nom : arrive 3 ; seul, le mot énumère les membres
plain-help-departs = un membre part : part 3
plain-help-agenda = l’ordre du jour ; ordre du jour 2.15; 20 ajoute une question et ses minutes, d’autres mots ajoutent un point à part
plain-help-on-agenda = inscrit la question affichée à l’ordre du jour
plain-help-next-meeting = déplace un point de l’ordre du jour à la prochaine réunion, par son numéro : prochaine réunion 3
plain-help-move = déplace un point dans l’ordre du jour : déplacer 3 en 1
plain-help-take-up = aborde un point et y va : aborder 2
plain-help-next-item = clôt le point en cours et passe au suivant
plain-help-leave-item = clôt le point en cours
plain-help-break = commence une pause, ou la termine
plain-help-decide = la décision en vigueur ici : qui, d’ici quand et où la validation est attendue
plain-help-agree = la question, la lacune ou l’option affichée est convenue
plain-help-agree-with-reservations = c’est convenu, avec des réserves consignées
plain-help-bracket = ce n’est pas convenu : le texte reste entre crochets
plain-help-put-off = la décision est reportée ; le mot reporter concerne la réponse
plain-help-confirm-again = confirme ce qui a changé depuis l’accord
plain-help-positions = les positions des parties ici
plain-help-position = la position d’une partie, et ses motifs : position travailleurs réserves : pas sans transition
plain-help-wording = le texte qu’une partie propose : libellé travailleurs : d’ici deux ans
plain-help-new-round = la prochaine position ouvre un nouveau tour
plain-help-blind = les prochaines positions restent masquées jusqu’à dévoiler
plain-help-reveal = dévoile les positions
plain-help-action = qui fait quoi et d’ici quand : action Demander le registre; Ana; 2026-12-15
plain-help-park = met un point de côté : de côté La question des pensions
plain-help-off-record = une note jamais montrée ni exportée : hors procès-verbal et la note
plain-help-projector = ce que la salle verrait au projecteur de ce qui est affiché : ce qui n’y est pas dit, la salle ne le voit pas
plain-help-results = les résultats à ce stade : progression, décisions, questions ouvertes
plain-group-meeting = Pour conduire une réunion
plain-step-members = membres les prend ligne par ligne
plain-step-quorum = quorum et un nombre, pour chacune des trois ; ou quorum travailleurs 2; employeurs 1
plain-step-agenda = prévoir et un titre prévoit une réunion, ordre du jour et un numéro ou un titre ajoute un point
plain-step-open = ouvrir la réunion
plain-step-first-item = point suivant
plain-members-how = Membres : une ligne chacun, nom; organisation; partie; rôle. Une ligne d’un seul point termine.
plain-members-again = Non retenu : tapez cette ligne à nouveau.
plain-members-take = { $count ->
        [one] Ajouter ce membre ?
       *[other] Ajouter ces { $count } membres ?
    }
plain-projector-what = Tapez projecteur seul, projecteur ordre du jour ou projecteur salle.
plain-no-meeting = Aucune réunion n’est prévue. Tapez prévoir avec son titre et sa date : prévoir Deuxième séance; 2026-12-01
plain-no-meeting-runs = Aucune réunion n’est ouverte. Tapez ouvrir la réunion pour ouvrir la prochaine réunion prévue.
plain-changed-since = Modifié depuis l’accord ; confirmer l’accepte tel qu’il est maintenant.
plain-decision-none = Pas encore de décision ici. Tapez convenu, avec réserves, crochets ou reporté.
plain-decide-no-text = Aucun texte n’est encore rédigé ici : constat et un texte le rédige.
plain-blind-runs = Tour à positions masquées, jusqu’à ce que vous tapiez dévoiler.
plain-statement-missing = motifs manquants
plain-room-empty = Le groupe n’a pas encore de membres : tapez membres, puis une ligne pour chacun.
plain-agenda-empty = L’ordre du jour est vide : tapez ordre du jour et un numéro ou un titre, ou inscrire sur une question, une lacune ou une option.
plain-plan-how = Donnez titre, date et heures, séparés par des points-virgules : prévoir Deuxième séance; 2026-12-01; 09:00; 12:30
plain-member-which = Dites qui, par numéro ou par nom : arrive 3
plain-member-several = Plusieurs membres répondent à « { $name } » : dites le numéro.
plain-member-unknown = Aucun membre ne répond à « { $name } ».
plain-member-here-already = { $name } est déjà dans la salle.
plain-member-not-here = { $name } n’est pas dans la salle.
plain-note-how = Dites quoi, sur la même ligne : action Demander le registre; Ana; 2026-12-15
plain-move-how = Donnez le numéro du point et celui qu’il doit avoir : déplacer 3 en 1
plain-position-how = Indiquez la partie et sa position, de 1 soutient à 5 sans mandat : position travailleurs 2 : et les motifs
plain-wording-how = Indiquez la partie et son texte : libellé travailleurs : d’ici deux ans

# un constat comme passage d’un texte
passage-undecided = Constat sur lequel le groupe de travail n’a pas statué
passage-agreed = Convenu par le groupe de travail
passage-reservations = Convenu par le groupe de travail avec des réserves
passage-bracketed = Non convenu par le groupe de travail
passage-deferred = Reporté par le groupe de travail
passage-changed = Convenu par le groupe de travail en d’autres termes et modifié depuis
passage-reply-changed = Convenu par le groupe de travail ; la réponse a changé depuis
passage-on = { $standing }, { $date }
passage-about = { $about } ({ $standing })
passage-pending = en attente de validation par { $authority }
passage-disputed = une autre version de ces mots n’est pas départagée
passage-no-source = aucune source indiquée
passage-low = confiance faible
