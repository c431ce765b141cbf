/** Invented offers, one in each language. */
export const OFFERS = {
  'brisant-houle.md': `# Réseaux de neurones pour la prévision de la houle

Organisme : Laboratoire Brisant

## Contexte

Le laboratoire Brisant étudie la houle au large de Brest.

## Méthode

La méthode combine un réseau de neurones sur graphes et un modèle spectral.
Les données viennent de douze bouées ancrées en mer d'Iroise.
La validation compare les prévisions aux mesures de l'hiver 2025.

## Missions

- Développer un simulateur en C++.
- Comparer trois méthodes d'assimilation de données.

## Conditions

Durée : 6 mois
Début : mars 2027
Lieu : Brest
Gratification : 1 100 € brut par mois
Télétravail possible deux jours par semaine après le premier mois, sous réserve de l'accord du responsable.

## Candidature

Envoyez CV et lettre de motivation à stages@brisant.example avant le 15 janvier 2027.
`,
  'tidewater-speech.md': `# Speech recognition for oral archives

Organisation: Tidewater Lab

## Project

The project adapts a speech recogniser to archive recordings from the 1960s.
Recordings are segmented with a voice detector before they are transcribed.
Annotators may correct the transcripts if time allows.

## Practical

Duration: 4 months
Start: February 2027
Location: Bristol
The internship is unpaid, but travel costs are reimbursed.

## Apply

Write to archive@tidewater.example.
`,
  'cauce-riego.md': `# Modelos de riego de precisión

Entidad: Fundación Cauce

## Proyecto

El modelo predice la humedad del suelo con imágenes de satélite.
Los sensores miden la temperatura cada diez minutos.
No se usan datos personales.

## Condiciones

Duración: 5 meses
Inicio: abril de 2027
Lugar: Zaragoza
Beca de 600 euros al mes.
`,
} as const;
