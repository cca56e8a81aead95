import type { LocalizedText } from "@zea/format/localized-text";
export const sessionTypes = {
  strength: {
    name: { es: "Fuerza", en: "Strength training" },
    meetingPoint: { es: "Sala de fuerza, planta 1", en: "Strength room, first floor" },
    minutes: 60,
    credits: 1,
  },
  running: {
    name: { es: "Técnica de carrera", en: "Running technique" },
    meetingPoint: { es: "Pista de atletismo, puerta 3", en: "Athletics track, gate 3" },
    minutes: 60,
    credits: 1,
  },
  mobility: {
    name: { es: "Movilidad y estiramientos", en: "Mobility and stretching" },
    meetingPoint: { es: "Sala 2, planta baja", en: "Room 2, ground floor" },
    minutes: 45,
    credits: 1,
  },
  express: { name: { es: "Sesión exprés", en: "Express session" }, minutes: 30, credits: 1 },
  rehab: {
    name: { es: "Readaptación de lesiones", en: "Injury rehabilitation" },
    meetingPoint: { es: "Sala 2, planta baja", en: "Room 2, ground floor" },
    minutes: 60,
    credits: 2,
  },
  assessment: { name: { es: "Valoración inicial", en: "Initial assessment" }, minutes: 90, credits: 2 },
  lifting: {
    name: { es: "Halterofilia", en: "Weightlifting" },
    meetingPoint: { es: "Sala de fuerza, planta 1", en: "Strength room, first floor" },
    minutes: 75,
    credits: 2,
  },
  distance: {
    name: { es: "Preparación de fondo", en: "Long-distance training" },
    meetingPoint: { es: "Pista de atletismo, puerta 3", en: "Athletics track, gate 3" },
    minutes: 90,
    credits: 2,
  },
} as const;

/** How the demo club is found and reached. */
export const facts = {
  address: "Calle del Olmo Viejo 12, 28045 Madrid",
  directions: {
    es: "Entra por la puerta del aparcamiento, a la derecha del pabellón: la primera hora es gratis. Metro Legazpi, a seis minutos andando.",
    en: "Come in by the car park gate, to the right of the sports hall: the first hour is free. Legazpi metro is a six-minute walk away.",
  },
  email: "info@zea.test",
  phone: "+34 600 000 000",
};

/** What the demo club sells; prices in whole units of the club's currency. */
export const packs = {
  one: { name: { es: "1 sesión", en: "1 session" }, credits: 1, price: 18, validDays: null },
  five: { name: { es: "Bono de 5", en: "Pack of 5" }, credits: 5, price: 85, validDays: 90 },
  ten: { name: { es: "Bono de 10", en: "Pack of 10" }, credits: 10, price: 160, validDays: 180 },
} as const;

type TypeName = keyof typeof sessionTypes;

const peninsula = "Europe/Madrid";
const islands = "Atlantic/Canary";

/** Weekdays (Monday = 1), start and end in local hours. */
type Week = readonly [days: readonly number[], from: number, to: number][];

export type CoachData = {
  name: string;
  localPart: string;
  headline: LocalizedText;
  bio: LocalizedText;
  timeZone: string;
  breakMinutes: number;
  /** In whole units of the club's currency. */
  hourlyRate: number;
  types: readonly TypeName[];
  week: Week;
};

const workdays = [1, 2, 3, 4, 5] as const;

export const coaches: readonly CoachData[] = [
  {
    name: "Marta Ibáñez",
    localPart: "entrenadora",
    headline: { es: "Fuerza y halterofilia", en: "Strength and weightlifting" },
    bio: {
      es: "Compitió doce años en halterofilia y entrena a quien empieza y a quien vuelve. Empieza siempre por la técnica.",
      en: "She competed in weightlifting for twelve years and trains beginners and returners alike. Technique always comes first.",
    },
    timeZone: peninsula,
    breakMinutes: 0,
    hourlyRate: 28,
    types: ["strength", "lifting", "assessment"],
    week: [
      [workdays, 9, 14],
      [[1, 3], 16, 20],
    ],
  },
  {
    name: "Andrés Cabrera",
    localPart: "andres.cabrera",
    headline: { es: "Carrera y fondo", en: "Running and long distance" },
    bio: {
      es: "Prepara medias maratones y maratones desde Las Palmas, por videollamada y en la pista del club cada trimestre.",
      en: "He coaches half marathon and marathon runners from Las Palmas, by video call and on the club's track every quarter.",
    },
    timeZone: islands,
    breakMinutes: 15,
    hourlyRate: 26,
    types: ["running", "distance"],
    week: [
      [[1, 2, 4, 5], 7, 12],
      [[2, 4], 17, 20],
    ],
  },
  {
    name: "Nuria Pascual",
    localPart: "nuria.pascual",
    headline: { es: "Readaptación y movilidad", en: "Rehabilitation and mobility" },
    bio: {
      es: "Fisioterapeuta y entrenadora. Acompaña la vuelta al deporte después de una lesión, sin prisa y midiendo cada paso.",
      en: "Physiotherapist and coach. She guides you back to sport after an injury, without rushing and with regular testing.",
    },
    timeZone: peninsula,
    breakMinutes: 15,
    hourlyRate: 32,
    types: ["rehab", "mobility", "assessment"],
    week: [[workdays, 10, 18]],
  },
  {
    name: "Javier Osorio",
    localPart: "javier.osorio",
    headline: { es: "Fuerza para deportes de equipo", en: "Strength for team sports" },
    bio: {
      es: "Preparador físico de baloncesto y balonmano. Sesiones intensas, medidas y con música.",
      en: "Strength and conditioning coach in basketball and handball. Intense, measured sessions, with music.",
    },
    timeZone: peninsula,
    breakMinutes: 0,
    hourlyRate: 25,
    types: ["strength", "express"],
    week: [
      [workdays, 16, 21],
      [[6], 9, 14],
    ],
  },
  {
    name: "Carla Benítez",
    localPart: "carla.benitez",
    headline: { es: "Movilidad y sesiones exprés", en: "Mobility and express sessions" },
    bio: {
      es: "Treinta minutos bien aprovechados antes del trabajo o a mediodía. También estiramientos para espaldas de oficina.",
      en: "Thirty minutes well spent before work or at lunchtime. Stretches for office backs, too.",
    },
    timeZone: peninsula,
    breakMinutes: 0,
    hourlyRate: 23,
    types: ["mobility", "express"],
    week: [
      [workdays, 7, 10],
      [workdays, 13, 16],
    ],
  },
  {
    name: "Tomás Echevarría",
    localPart: "tomas.echevarria",
    headline: { es: "Técnica de carrera", en: "Running technique" },
    bio: {
      es: "Exatleta de mediofondo. Graba cada zancada y la comenta contigo: correr mejor es correr más años.",
      en: "A former middle-distance runner. He films each stride and goes through it with you: running better means running for more years.",
    },
    timeZone: peninsula,
    breakMinutes: 10,
    hourlyRate: 27,
    types: ["running", "assessment"],
    week: [
      [[1, 2, 3, 4], 18, 21],
      [[6, 7], 8, 13],
    ],
  },
  {
    name: "Leire Aguirre",
    localPart: "leire.aguirre",
    headline: { es: "Halterofilia y fuerza", en: "Weightlifting and strength" },
    bio: {
      es: "Jueza nacional y entrenadora. Si el levantamiento no sale, la barra baja y se vuelve a empezar.",
      en: "National weightlifting judge and coach. If the lift isn't right, the bar comes down and we start again.",
    },
    timeZone: peninsula,
    breakMinutes: 15,
    hourlyRate: 29,
    types: ["lifting", "strength"],
    week: [[[1, 2, 4, 5], 12, 19]],
  },
  {
    name: "Samuel Roca",
    localPart: "samuel.roca",
    headline: { es: "Fondo y triatlón", en: "Long distance and triathlon" },
    bio: {
      es: "Tres veces Ironman y padre de dos. Sabe encajar el entrenamiento en una semana que no tiene horas.",
      en: "Three-time Ironman and father of two. He knows how to fit training into a week that has no hours left.",
    },
    timeZone: peninsula,
    breakMinutes: 0,
    hourlyRate: 26,
    types: ["distance", "running", "strength"],
    week: [
      [[2, 3, 5], 8, 13],
      [[7], 8, 12],
    ],
  },
];

/** Started in the middle of last month, but her rate only takes effect from this month on. */
export const newcomer: CoachData = {
  name: "Valeria Montero",
  localPart: "valeria.montero",
  headline: { es: "Fuerza y movilidad", en: "Strength and mobility" },
  bio: {
    es: "Viene de la gimnasia y acaba de llegar al club. Trabaja la fuerza con el propio peso y con mucha paciencia.",
    en: "She comes from gymnastics and has just joined the club. She builds strength with bodyweight work and a lot of patience.",
  },
  timeZone: peninsula,
  breakMinutes: 15,
  hourlyRate: 24,
  types: ["strength", "mobility"],
  week: [[workdays, 9, 18]],
};
