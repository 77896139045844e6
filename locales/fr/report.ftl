# Les mots des documents : l’analyse de la situation, ses parties et son annexe. Traduction de travail.

report-title = Analyse de la situation : { $country }
report-document = Analyse de la situation
report-kind = Document
report-instrument = Instrument
report-version = { $title }, version { $version }
report-answered-with = Rempli avec
report-produced = Fichier produit le
report-language-note = Ce que le groupe a écrit figure tel quel (langue de travail : { $language }) ; rien n’a été traduit.
report-contents = Table des matières
report-colon = {"\u00A0: "}
report-quoted = « { $text } »
report-as-of = au { $date }
report-since = depuis { $date }
report-neutral = ni bon ni mauvais

report-overview = Vue d’ensemble
report-totals =
    { $answered } { $answered ->
        [one] réponse
       *[other] réponses
    } pour { $asked } { $asked ->
        [one] question
       *[other] questions
    } ; { $unknown } sans information connue, { $deferred } { $deferred ->
        [one] reportée
       *[other] reportées
    }, { $open } sans réponse à ce jour. { $na ->
        [0] Aucune question n’a été écartée comme ne se posant pas.
        [one] Une autre question ne se pose pas et n’entre pas dans le compte.
       *[other] { $na } autres questions ne se posent pas et n’entrent pas dans le compte.
    }
report-counts-note = Ce sont des nombres de questions, non une note : une réponse donnée peut révéler une lacune, et « inconnu » signifie que le groupe n’avait pas de source, non que la réponse est non. Une question posée pour chaque accord ou arrangement compte une fois pour chacun.
report-by-section = Questions par section
report-by-chapter = Questions par chapitre (une question peut servir à plusieurs chapitres)
report-missing = Ce qui manque, par section :
report-nothing-missing = Rien n’est inconnu et aucune réponse n’est sans source.
report-missing-unknown = { $count } sans information connue
report-missing-unsupported = { $count } { $count ->
        [one] réponse
       *[other] réponses
    } sans source
report-count-answered = { $answered } { $answered ->
        [one] réponse
       *[other] réponses
    } pour { $asked } { $asked ->
        [one] question
       *[other] questions
    }
report-count-unknown = { $count } sans information connue
report-count-deferred = { $count } { $count ->
        [one] reportée
       *[other] reportées
    }
report-count-open = { $count } sans réponse à ce jour
report-count-na = { $count } sans objet
report-semicolon = {"\u00A0; "}
report-signs = Signes
report-signs-note = Une réponse qui n’indique aucune source porte le signe « sans source » au lieu du sien, quoi qu’elle dise. À certaines questions, oui révèle une lacune ; les mots qui suivent la réponse le disent.

report-process = Le processus : étapes et actions
report-step = Étape { $number }. { $title }
report-computed = d’après ses éléments ; le groupe n’a pas donné de réponse d’ensemble
report-hidden = consigné, mais non compté : { $reply }
report-parts-each = dans chacun de ses éléments : { $parts }
report-parts-unknown = chaque élément est inconnu : { $parts }
report-parts-open = les éléments n’ont pas reçu de réponse un à un : { $parts }
report-level-basis = { $level } ; fondement : { $basis }
report-obstacles-evidenced = Obstacles attestés
report-matrix = La réponse fait l’objet d’un tableau ; voir

report-chapters = Constats par chapitre
report-chapter = Chapitre { $number }. { $title }
report-must = À traiter
report-findings = Ce qui a été constaté
report-elsewhere = Sert aussi à ce chapitre
report-see-chapter = exposé au chapitre { $number }
report-see-process = exposé avec son étape
report-not-known = Non connu ({ $count })
report-not-supported = Sans source à l’appui ({ $count })
report-disputed = Contesté ou contradictoire
report-other-questions = Questions qui ne servent à aucun chapitre
report-lacking = non indiqué

report-tables = Tableaux
report-standards = Normes internationales
report-standards-note = Conventions et traités : s’ils lient le pays, avec la date d’enregistrement et la date d’entrée en vigueur, telles que consignées. Recommandations : dans quelle mesure elles ont été prises en considération et appliquées. Le droit et la pratique sont appréciés séparément, et ne pas être lié n’est pas en soi une lacune.
report-standards-table = Normes figurant dans le tableau de la source
report-standards-named = Normes citées par la source hors de son tableau
report-standards-supplement = Compléments : normes que la source ne cite pas
report-nothing-recorded = rien de consigné pour { $count ->
        [one] une norme
       *[other] { $count } normes
    }
report-standard = Norme
report-status = Statut
report-in-law = En droit
report-in-practice = En pratique
report-sources = Sources
report-coverage = Couverture par branche et par groupe
report-coverage-note = Le droit et la pratique sont appréciés séparément.
report-coverage-blank = seul : rien n’a été consigné, ce qui n’est ni « inconnu » ni « non ».
report-branch = Branche
report-group-law = { $group } : en droit
report-group-practice = { $group } : en pratique
report-branch-notes = Comment compter les branches :
report-registers = Registres sans entrée
report-registers-empty = Rien n’a été saisi sous : { $names }.
report-letters = Stratégie d’extension, lettre par lettre
report-letters-note = Chaque lettre du paragraphe sur les stratégies d’extension, avec les questions qui s’y rapportent et leur lecture.
report-letter = Lettre
report-asks = Ce qu’elle demande
report-questions = Questions
report-no-question = aucune question
report-obstacles = Obstacles
report-obstacles-note = Chaque obstacle, avec les réponses qui en attestent. Lorsqu’aucun élément n’est consigné, l’obstacle peut exister malgré tout : ne pas savoir n’est pas répondre non.
report-no-evidence = Aucun élément consigné.
report-options = Options de politique
report-options-note = Les options ne s’excluent pas. Rien ici ne les classe : c’est au groupe de travail de choisir.
report-examples = Exemples cités par { $source }, et non par ce groupe
report-open-actions = Actions encore ouvertes
report-no-open-actions = Toutes les actions sont achevées ou sans objet.

report-statistics = Statistiques clés de la source
report-statistics-note = Chiffres donnés par { $source }. Ils portent sur d’autres populations et d’autres dates que ce cahier et ne lui sont pas comparés.
report-statistic = { $value } { $unit } ({ $date })
report-population = Population
report-definition = Définition
report-source = Source
report-tensions = Chiffres qui semblent se contredire et ne se contredisent pas

report-sources-cited = Sources citées
report-nothing-cited = Aucune source n’est citée.
report-source-lost = Cette source est citée mais ne figure dans aucun registre.
report-cited-at = Citée sous
report-cited-rows = { $register } ({ $count })
report-sources-uncited = Sources saisies et non citées
report-references = Références de l’instrument
report-glossary = Glossaire

report-annex = Annexe
report-unplaced = Consigné sans place dans cet instrument
report-unplaced-note = Ces entrées renvoient à une question, une ligne, un élément ou un champ que cette version de l’instrument n’a pas, ou qui n’est pas demandé à cet endroit. Elles sont imprimées pour que rien ne se perde ; elles ne sont comptées nulle part.
report-versions = Contesté : les deux versions
report-versions-note = Deux personnes ont modifié ces éléments, chacune à sa manière, et le groupe n’a pas encore décidé quelle version vaut. La première est celle que le rapport donne ailleurs.
report-version-here = { $text }
report-version-other = L’autre version : { $text }
report-points = Points à revoir avant la version finale
report-points-note = Ce sont des conseils : rien ici ne fait obstacle.

report-minutes-title = Procès-verbal de la réunion { $number } : { $title }
report-agenda-title = Ordre du jour de la réunion { $number } : { $title }
report-group = Groupe de travail
report-workbook = Cahier
report-meeting-named = Réunion { $number } : { $title }
report-sex-other = sexe { $sex }
report-meeting-short = réunion { $number }
report-planned = Prévu
report-running = la réunion est en cours
report-attendance = Présences et quorum
report-attendance-none = Les présences n’ont pas été relevées.
report-attendance-women = { $count ->
        [one] une femme
       *[other] { $count } femmes
    }
report-attendance-men = { $count ->
        [one] un homme
       *[other] { $count } hommes
    }
report-attendance-unstated = { $count ->
        [one] une personne dont le sexe n’est pas précisé
       *[other] { $count } personnes dont le sexe n’est pas précisé
    }
report-attendance-no-party = Sans partie ni groupe
report-quorum-rule = tel que le groupe l’a défini – { $rules }.
report-quorum-at-least = { $party } : au moins { $number }
report-quorum-not-met = non atteint ; effectif insuffisant : { $missing }
report-without-quorum = Le quorum n’était pas atteint à la fin de ce point.
report-attendance-absent = Non présents
report-arrived-late = { $at } (arrivée tardive)
report-left-early = { $at } (départ anticipé)
report-present-from = à partir de { $at }
report-present-until = jusqu’à { $at }
report-present-throughout = toute la réunion
report-quorum = Quorum
report-quorum-met = atteint
report-breaks = Pauses
report-outcomes = Résultats en bref
report-outcome-none = Aucune décision n’a été consignée
report-outcome-reservations = Convenu avec réserves ({ $parties })
report-outcome-deferred-to-until = Reporté ; confié à { $owner } ; échéance : { $due }
report-outcome-deferred-to = Reporté ; confié à { $owner }
report-outcome-deferred-until = Reporté ; échéance : { $due }
report-items = Points traités
report-items-none = Aucun point n’a été traité.
report-minutes-planned = { $minutes } min prévues
report-before = Avant
report-after = Après
report-unchanged = Inchangé
report-nothing-yet = sans réponse
report-stand-heard = Groupes consultés
report-stand-none = aucune position consignée
report-stand-before = auparavant : { $stance }
report-stand-unstated = aucune déclaration consignée
report-stand-wording = Texte proposé : « { $text } »
report-decision = Décision
report-owner-due = Responsable : { $owner } ; échéance : { $due }.
report-owner = Responsable : { $owner }.
report-due = Échéance : { $due }.
report-pending = En attente de validation par : { $at }.
report-was-pending = était en attente auprès de : { $at }
report-validated-by-on = Validé le { $on } par : { $by }.
report-validated-by = Validé par : { $by }.
report-validated-on = Validé le { $on }.
report-not-taken-up = Points non traités
report-undecided = Modifié sans décision
report-undecided-note = Ces réponses ont été modifiées au cours de la réunion sans qu’une décision soit consignée.
report-actions = Actions
report-action-what = Action
report-action-owner = Responsable
report-action-due = Échéance
report-action-status = État
report-parked = Points mis de côté
report-parked-by = soulevé par : { $party }
report-meeting-note = Note
report-further = Également consigné
report-signatures = Signatures
report-signature-chair = Présidence : { $name }
report-signature-chair-blank = Présidence
report-signature-party = Pour : { $party }
report-signature-role = Qualité
report-signature-name = Nom
report-signature-signature = Signature et date

report-since-title = Depuis la dernière réunion
report-since-meeting = Depuis
report-since-changes = Ce qui a changé
report-since-none-closed = Aucune réunion n’a encore été close.
report-since-nothing = Rien n’a changé depuis la dernière réunion.
report-since-other-parts = d’autres parties que la réponse
report-since-again = Convenu, puis modifié : à confirmer
report-since-again-note = Ces éléments ne se lisent plus comme au moment où le groupe en a convenu. Ils ne vaudront de nouveau qu’une fois confirmés par le groupe.
report-since-wording = Convenu : « { $was } » Maintenant : « { $now } »
report-since-unsettled = Non réglé, ou pas encore validé
report-since-actions = Actions en cours
report-decision-earlier = Plus tôt dans la réunion
report-decision-reply = Réponse retenue : { $reply }.
report-decision-stands = Texte soumis au groupe, non convenu :
report-working-group = Groupe de travail
report-members = Membres : les trois mandants
report-members-consulted = Membres : groupes consultés
report-representation = Représentation
report-representation-complete = Les trois mandants ont des membres, de même que chaque groupe dont la source demande la représentation.
report-representation-missing = Sans membre : { $names }. La source demande leur représentation.
report-subgroups = Sous-groupes techniques
report-meetings = Réunions
report-meetings-note = Présences, ordre du jour et pauses figurent dans le procès-verbal de chaque réunion.
report-meeting-planned = prévue
report-decisions = Décisions
report-decisions-note = Ce que le groupe a convenu reste en attente jusqu’à sa validation par l’autorité désignée.
report-dissent = Positions et désaccords
report-dissent-note = Où se situe chaque partie, dans ses propres termes, et où elle se situait auparavant. Les positions ne sont pas additionnées.
report-stand-earlier = { $party }, auparavant
