export type AthleteData = {
  name: string;
  localPart: string;
  onboarding: "done" | "open" | "over" | "asked";
  /** Days since registration. */
  daysAgo: number;
  /** Sessions per month. */
  monthly: number;
  isFemale: boolean;
};

const women = [
  "Lucía Ferrer",
  "Ana Belén Soto",
  "Carmen Valverde",
  "Irene Domínguez",
  "Paula Santamaría",
  "Sofía Lozano",
  "Elena Quirós",
  "Raquel Montes",
  "Beatriz Salas",
  "Noelia Prado",
  "Clara Ugarte",
  "Julia Peñalver",
  "Marina Escudero",
  "Alba Rincón",
  "Teresa Galindo",
  "Inés Carballo",
  "Patricia Luna",
] as const;
const men = [
  "Pablo Navarro",
  "Diego Herrero",
  "Álvaro Cuesta",
  "Hugo Bermúdez",
  "Sergio Pineda",
  "Martín Olmedo",
  "Rubén Castaño",
  "Iker Zabala",
  "Óscar Vidal",
  "Gonzalo Rivas",
  "Jorge Esteban",
  "Adrián Molina",
  "Nicolás Fuertes",
  "Mateo Arroyo",
  "Daniel Cordero",
  "Fernando Lara",
] as const;

const active = [...women, ...men].map(
  (name, index): AthleteData => ({
    name,
    localPart: index === 0 ? "atleta" : emailName(name),
    onboarding: "done",
    daysAgo: 35 + ((index * 53) % 150),
    monthly: index === 0 ? 4 : 1 + ((index * 7) % 4),
    isFemale: index < women.length,
  }),
);

/** Everybody who trains at the demo club, and everybody who is on the way in or out. */
export const athletes: readonly AthleteData[] = [
  ...active.map((athlete, index) => (index === 0 ? { ...athlete, daysAgo: 182 } : athlete)),
  { name: "Marcos Tejedor", localPart: "sincreditos", onboarding: "done", daysAgo: 60, monthly: 0, isFemale: false },
  { name: "Laura Merino", localPart: "nueva", onboarding: "open", daysAgo: 2, monthly: 0, isFemale: true },
  {
    name: "Víctor Manrique",
    localPart: "victor.manrique",
    onboarding: "open",
    daysAgo: 6,
    monthly: 0,
    isFemale: false,
  },
  { name: "Rocío Alarcón", localPart: "rocio.alarcon", onboarding: "open", daysAgo: 4, monthly: 0, isFemale: true },
  { name: "Emilio Sanchís", localPart: "emilio.sanchis", onboarding: "open", daysAgo: 0, monthly: 0, isFemale: false },
  { name: "Cristina Ayala", localPart: "pausa", onboarding: "over", daysAgo: 26, monthly: 0, isFemale: true },
  { name: "Ramón Iglesias", localPart: "ramon.iglesias", onboarding: "over", daysAgo: 75, monthly: 0, isFemale: false },
  { name: "Silvia Bravo", localPart: "silvia.bravo", onboarding: "asked", daysAgo: 19, monthly: 0, isFemale: true },
  {
    name: "Tobías Merchán",
    localPart: "tobias.merchan",
    onboarding: "asked",
    daysAgo: 41,
    monthly: 0,
    isFemale: false,
  },
];

function emailName(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(" ", ".");
}

export const goals = [
  "Correr mi primera media maratón sin lesionarme",
  "Ganar fuerza y dejar de tener dolor de espalda",
  "Volver a entrenar después de una operación de rodilla",
  "Bajar de 45 minutos en 10 km",
  "Aprender la técnica de los levantamientos olímpicos",
  "Moverme mejor y dormir mejor",
];
export const sports = ["Atletismo", "Baloncesto", "Ciclismo", "Fútbol", "Natación", "Pádel", "Senderismo", "Triatlón"];
export const experiences = [
  "Empiezo ahora",
  "Entreno desde hace un año",
  "Entreno desde hace más de tres años",
  "Competí de joven",
];
export const injuries = [
  "Ninguna",
  "Esguince de tobillo el año pasado",
  "Molestias en el hombro derecho",
  "Operación de menisco en 2023",
];
