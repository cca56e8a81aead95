import type { OwnFile } from "@zea/domain/own-data/own-tables";
import type { Locale } from "@zea/format/locales";

type Texts = {
  readmeName: string;
  title: (club: string) => string;
  intro: (at: string, amount: string) => string;
  /** What a person reads who asks too often. */
  tooMany: string;
  /** What each file holds. */
  about: Record<OwnFile, string>;
};

/** What the copy of a person's data says about itself. */
export const ownDataTexts: Record<Locale, Texts> = {
  es: {
    readmeName: "LEEME.txt",
    title: (club) => `Tus datos en ${club}`,
    intro: (at, amount) =>
      [
        `Esta es una copia de todo lo que guardamos sobre ti, tal como estaba el ${at}.`,
        "La carpeta json es para programas: sus horas van en UTC. La carpeta csv se abre con una hoja de cálculo: sus horas son las del club.",
        `Los importes van en la unidad más pequeña de la moneda: 1234 son ${amount}.`,
        "No incluye contraseñas ni claves, y de otras personas solo el nombre que ya ves en tus reservas.",
        "Cada archivo, con su número de filas:",
      ].join("\r\n"),
    tooMany: "Has descargado tus datos varias veces en la última hora. Espera un rato y prueba otra vez.",
    about: {
      person: "tu nombre, tu correo y tu idioma",
      "sign-in": "cómo entras (sin la contraseña)",
      devices: "los dispositivos en los que has entrado",
      "security-events": "lo que ha pasado con la seguridad de tu cuenta en los últimos 180 días",
      "password-links": "enlaces para elegir contraseña que siguen abiertos (sin el enlace)",
      "sign-in-codes": "si entras con códigos de una aplicación (sin su clave)",
      passkeys: "tus llaves de acceso (sin las llaves)",
      "email-change": "la dirección nueva que has pedido y aún no has confirmado",
      "calendar-feed": "desde cuándo compartes tu calendario (sin la dirección)",
      mails: "qué correos te hemos enviado y cuándo",
      registration: "lo que escribiste al registrarte",
      profile: "tu perfil, con tus datos de salud si diste permiso",
      consents: "qué has aceptado, en qué versión y cuándo",
      onboarding: "los plazos que tuviste para completar el perfil",
      bookings: "tus reservas",
      sessions: "lo que duraron de verdad tus sesiones",
      feedback: "las valoraciones de las sesiones",
      evaluations: "las evaluaciones de los entrenadores",
      "answers-asked": "las valoraciones y evaluaciones que se pidieron",
      "credit-account": "tu saldo de créditos",
      credits: "cada movimiento de tus créditos",
      "credit-lots": "los créditos que te dio el club, con su caducidad",
      "credit-lots-used": "de qué créditos salió cada movimiento",
      "credit-requests": "los créditos que has pedido",
      coach: "tu ficha de entrenador",
      "session-types": "las sesiones que das",
      rates: "tus tarifas",
      availability: "tu horario semanal",
      "availability-exceptions": "los días que cambian tu horario",
      documents: "tus documentos y su caducidad",
      files: "tu foto, que está en esta copia, y los archivos de tus documentos, con la dirección para descargarlos",
      "pay-adjustments": "los ajustes de tus pagos",
      "pay-statements": "tus liquidaciones y qué respondiste",
      "pay-lines": "lo que se te pagó, por semanas",
      "dispute-answers": "qué respondió el club a lo que reclamaste",
      "access-ends": "cuándo retiró el club tu acceso y qué pasó con tus sesiones",
      audit: "lo que se ha hecho con tus datos y lo que has hecho tú",
      "audit-details": "los detalles personales de esas acciones",
    },
  },
  en: {
    readmeName: "README.txt",
    title: (club) => `Your data at ${club}`,
    intro: (at, amount) =>
      [
        `This is a copy of everything we store about you, as it was on ${at}.`,
        "The json folder is for programs: times are in UTC. The csv folder opens in a spreadsheet: times are in the club's time zone.",
        `Amounts are in the smallest unit of the currency: 1234 is ${amount}.`,
        "It contains no passwords or keys and, of other people, only the names you see on your bookings.",
        "Each file, with its number of rows:",
      ].join("\r\n"),
    tooMany: "You've downloaded your data several times in the last hour. Wait a while and try again.",
    about: {
      person: "your name, email and language",
      "sign-in": "how you sign in (without the password)",
      devices: "the devices you're signed in on",
      "security-events": "what happened to the security of your account in the last 180 days",
      "password-links": "open links to choose a password (without the link)",
      "sign-in-codes": "whether you sign in with codes from an app (without its key)",
      passkeys: "your passkeys (without the keys)",
      "email-change": "the new email you asked for and haven't confirmed yet",
      "calendar-feed": "since when you've shared your calendar (without its address)",
      mails: "which emails we sent you, and when",
      registration: "what you entered when you registered",
      profile: "your profile, with your health data if you allowed it",
      consents: "what you agreed to, in which version and when",
      onboarding: "the deadlines for completing your profile",
      bookings: "your bookings",
      sessions: "how long your sessions actually took",
      feedback: "the ratings of the sessions",
      evaluations: "the coaches' evaluations",
      "answers-asked": "the ratings and evaluations that were asked for",
      "credit-account": "your credit balance",
      credits: "your credit history",
      "credit-lots": "the credits the club gave you, with their expiry dates",
      "credit-lots-used": "which credits each entry in your history used",
      "credit-requests": "the credits you asked for",
      coach: "your coach profile",
      "session-types": "the sessions you offer",
      rates: "your rates",
      availability: "your weekly hours",
      "availability-exceptions": "the days that differ from them",
      documents: "your documents and when they expire",
      files: "your photo, which is in this copy, and your documents' files, with the address to download them",
      "pay-adjustments": "the adjustments to your pay",
      "pay-statements": "your statements and your answers",
      "pay-lines": "what you were paid, by week",
      "dispute-answers": "what the club answered to what you disputed",
      "access-ends": "when the club ended your access, and what happened to your sessions",
      audit: "what was done with your data, and what you did",
      "audit-details": "the personal details of those actions",
    },
  },
};
