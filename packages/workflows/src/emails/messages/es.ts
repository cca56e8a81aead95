const credits = (count: number) => (count === 1 ? "1 crédito" : `${count} créditos`);

export const es = {
  frame: {
    greeting: (name: string) => `Hola, ${name}:`,
    zone: (city: string) => `Horas de ${city}.`,
    whyBooking: "Recibes este correo porque has reservado una sesión.",
    whySession: "Recibes este correo porque has entrenado en el club.",
    whyCoach: "Recibes este correo porque das sesiones en el club.",
    whyAdmin: "Recibes este correo porque administras el club.",
    whyAccount: "Recibes este correo porque tienes una cuenta en el club.",
    whyAsked: "Recibes este correo porque alguien lo ha pedido con tu dirección.",
  },
  labels: {
    day: "Día",
    session: "Sesión",
    coach: "Con",
    athlete: "Atleta",
    price: "Precio",
    credit: "Crédito",
    month: "Mes",
    coaches: "Entrenadores",
    hours: "Horas",
    amount: "Importe",
    deadline: "Plazo",
  },
  credits,
  session: (name: string, minutes: number) => `${name}, ${minutes} min`,
  profile: {
    action: "Completar mi perfil",
    saved: "Lo que ya hayas escrito está guardado: puedes seguir donde lo dejaste.",
    asked: {
      subject: "Tu cuenta vuelve a estar abierta: completa tu perfil",
      title: "Tu cuenta vuelve a estar abierta",
      text: (day: string, time: string) =>
        `Ya puedes terminar tu perfil. Tienes hasta el ${day} a las ${time}; en cuanto lo completes podrás reservar.`,
    },
    first: {
      subject: (day: string) => `Completa tu perfil antes del ${day}`,
      title: "Te faltan unos datos para reservar",
      text: (day: string, time: string) =>
        `Tu perfil aún no está completo. Se tarda unos minutos, y tienes hasta el ${day} a las ${time}.`,
    },
    second: {
      subject: (day: string) => `Último aviso: tu perfil, hasta el ${day}`,
      title: "Queda poco para completar tu perfil",
      text: (day: string, time: string) =>
        `El plazo termina el ${day} a las ${time}. Después desactivaremos la cuenta y tendrás que pedir que la abramos de nuevo.`,
    },
  },
  welcome: {
    subject: "Ya puedes reservar tu primera sesión",
    title: "Todo listo para entrenar",
    text: "Tu perfil está completo. Elige entrenador y hora, y tu plaza queda confirmada al momento.",
    balance: (count: number) => `Tienes ${credits(count)} para empezar.`,
    action: "Reservar una sesión",
  },
  deactivated: {
    subject: "Hemos desactivado tu cuenta: faltaba completar el perfil",
    title: "Tu cuenta está desactivada",
    text: (day: string) =>
      `El plazo para completar tu perfil terminó el ${day} y aún faltaban datos, así que por ahora no puedes reservar.`,
    again: "Si quieres seguir, entra y pide que la abramos de nuevo: es un clic, y tus datos están guardados.",
    action: "Pedir que la abran de nuevo",
  },
  reactivated: {
    subject: "Tu cuenta vuelve a estar abierta",
    title: "Ya puedes reservar otra vez",
    text: "El club ha reactivado tu cuenta. Tu perfil está completo, así que puedes reservar desde ahora.",
    left: (count: number) => `Tienes ${credits(count)}.`,
    action: "Reservar una sesión",
  },
  deactivatedClub: {
    subject: "El club ha desactivado tu cuenta",
    title: "Tu cuenta está desactivada",
    text: "El club ha desactivado tu cuenta. Por ahora no puedes reservar, y las reservas que tuvieras por venir quedan canceladas.",
    reason: (text: string) => `Motivo: ${text}`,
    kept: (count: number) =>
      count === 0
        ? "Tus datos siguen guardados."
        : `Tus datos siguen guardados, y también lo que te queda: ${credits(count)}.`,
    again: "Si quieres volver, entra y pide que la abramos de nuevo: es un clic.",
    action: "Pedir que la abran de nuevo",
  },
  booking: {
    google: "Añadir a Google Calendar",
    otherCalendars: "Para Apple Calendar u Outlook:",
    calendarFile: "archivo .ics",
    title: (session: string, other: string) => `${session} con ${other}`,
    manage: "Ver o cancelar la reserva",
    see: "Ver la reserva",
    free: (day: string) => `Puedes cancelar gratis hasta el ${day}.`,
    afterwards: "Si cancelas más tarde, el crédito no se devuelve.",
    late: "Si cancelas ahora, el crédito no se devuelve.",
    price: (count: number, left: number) => (count === 0 ? "Gratis" : `${credits(count)}; te quedan ${left}`),
  },
  confirmed: {
    subject: (day: string, coach: string) => `Confirmada: ${day}, con ${coach}`,
    title: "Tu plaza está confirmada",
    text: (coach: string, day: string, time: string) =>
      `${coach} te espera el ${day} a las ${time}. Te dejamos los datos para que los tengas a mano.`,
    reminders: "Te lo recordaremos un día antes y dos horas antes.",
    bye: "¡Nos vemos en la pista!",
  },
  confirmedCoach: {
    subject: (day: string, athlete: string) => `Nueva sesión: ${day}, ${athlete}`,
    title: "Tienes una sesión nueva",
    text: (athlete: string, day: string, time: string) => `${athlete} ha reservado contigo el ${day} a las ${time}.`,
  },
  rejected: {
    subject: (day: string) => `No hemos podido confirmar tu reserva del ${day}`,
    title: "Esta vez no ha podido ser",
    nothingSpent: "No has gastado ningún crédito.",
    nearest: "Estas son las horas libres más cercanas:",
    action: "Elegir otra hora",
    reasons: {
      "booking.slot_taken": "Alguien reservó esa hora antes que tú.",
      "booking.athlete_busy": "Ya tenías otra sesión a esa hora.",
      "booking.expired": "Cuando pudimos tramitarla, la hora ya había pasado.",
      "booking.no_credits": "No te quedaban créditos suficientes.",
      "credit.insufficient": "No te quedaban créditos suficientes.",
      "booking.athlete_not_active": "Tu cuenta no estaba activa.",
      "booking.not_offered": "Esa hora ya no se ofrece.",
      "coach.not_found": "Esa hora ya no se ofrece.",
    } as Record<string, string>,
    otherReason: "Algo falló por nuestra parte. Lo sentimos.",
  },
  cancelled: {
    subject: (day: string, other: string) => `Cancelada: ${day}, con ${other}`,
    subjectCoach: (day: string, athlete: string) => `Cancelada: ${day}, ${athlete}`,
    title: "La sesión está cancelada",
    byYou: "Has cancelado esta sesión.",
    by: {
      ATHLETE: (name: string) => `${name} ha cancelado esta sesión.`,
      COACH: (name: string) => `${name} ha cancelado esta sesión.`,
      ADMIN: () => "El club ha cancelado esta sesión.",
    },
    reason: (text: string) => `Motivo: ${text}`,
    refunded: (count: number, left: number) => `${capital(credits(count))} de vuelta; tienes ${left}`,
    kept: "No se devuelve",
    freed: "La hora vuelve a estar libre.",
    action: "Reservar otra sesión",
  },
  reminder: {
    subjectDay: (day: string, coach: string) => `Recordatorio: ${day}, con ${coach}`,
    subjectHours: (time: string, coach: string) => `A las ${time} entrenas con ${coach}`,
    titleDay: "Tu sesión se acerca",
    titleHours: "Falta poco para tu sesión",
    text: (coach: string, day: string, time: string) => `${coach} te espera el ${day} a las ${time}.`,
  },
  reminderCoach: {
    subjectDay: (day: string, athlete: string) => `Recordatorio: ${day}, ${athlete}`,
    subjectHours: (time: string, athlete: string) => `A las ${time} tienes sesión con ${athlete}`,
    text: (athlete: string, day: string, time: string) => `${athlete} viene el ${day} a las ${time}.`,
    action: "Abrir la sesión",
  },
  feedback: {
    asked: {
      subject: (coach: string) => `¿Qué tal la sesión con ${coach}?`,
      title: "¿Qué tal ha ido?",
      text: (coach: string) => `Con un toque le dices a ${coach} cómo ha sido la sesión.`,
    },
    reminder: {
      subject: (coach: string) => `Aún puedes valorar la sesión con ${coach}`,
      title: "¿Nos dices qué tal fue?",
      text: (coach: string) => `Todavía no sabemos qué te pareció la sesión con ${coach}. Basta con un toque.`,
    },
    scale: "1, muy mal · 5, genial",
    choice: (rating: number) => `Valorar con un ${rating}`,
    until: (day: string, time: string) => `Puedes responder hasta el ${day} a las ${time}.`,
    action: "Escribir un comentario",
  },
  evaluation: {
    asked: {
      subject: (athlete: string, day: string) => `Evalúa a ${athlete}: sesión del ${day}`,
      title: "¿Cómo ha ido la sesión?",
      text: (athlete: string) => `Anota cómo lo ha hecho ${athlete} y qué viene ahora. Son dos minutos.`,
    },
    first: {
      subject: (athlete: string, day: string) => `Te falta evaluar a ${athlete}: sesión del ${day}`,
      title: "Queda una evaluación por hacer",
      text: (athlete: string) => `${athlete} aún no tiene tu evaluación de esta sesión.`,
    },
    second: {
      subject: (athlete: string, day: string) => `Último aviso: la evaluación de ${athlete}, sesión del ${day}`,
      title: "Queda poco para evaluar",
      text: (athlete: string) => `${athlete} sigue sin tu evaluación de esta sesión, y el plazo está por terminar.`,
    },
    until: (day: string, time: string) => `Tienes hasta el ${day} a las ${time}; después constará como tardía.`,
    action: "Evaluar la sesión",
  },
  unrecorded: {
    subject: (athlete: string, day: string) => `Falta cerrar tu sesión con ${athlete}, ${day}`,
    title: "Queda una sesión sin cerrar",
    text: "Anota a qué hora empezó y terminó, o que el atleta no vino. Sin ese registro no puede pagarse.",
    action: "Cerrar la sesión",
  },
  reportDrafted: {
    subject: (month: string) => `Nóminas de ${month}: el borrador está listo`,
    title: (month: string) => `El borrador de ${month} está listo`,
    text: "Revisa las excepciones y las líneas. Cuando lo des por revisado, cada entrenador recibirá su liquidación.",
    action: "Abrir el borrador",
  },
  statementReady: {
    subject: (month: string) => `Tu liquidación de ${month} está lista`,
    title: (month: string) => `Tu liquidación de ${month}`,
    text: "Mira las sesiones línea por línea. Si todo está bien, acéptala; si algo no cuadra, dilo en la línea.",
    until: (day: string, time: string) =>
      `Tienes hasta el ${day} a las ${time}. Si no dices nada, se dará por aceptada y constará así.`,
    action: "Ver mi liquidación",
  },
  creditsDecided: {
    APPROVED: {
      subject: "Ya tienes tus créditos",
      title: "Ya tienes tus créditos",
      text: (count: number) => `El club te ha dado ${credits(count)}.`,
    },
    REFUSED: {
      subject: "El club no ha concedido tus créditos",
      title: "Tu petición no se ha concedido",
      text: (count: number) => `Habías pedido ${credits(count)}.`,
    },
    EXPIRED: {
      subject: "Tu petición de créditos ha caducado",
      title: "Tu petición ha caducado",
      text: (count: number) =>
        `Nadie del club la ha atendido a tiempo. Habías pedido ${credits(count)}; puedes pedirlos otra vez.`,
    },
    reason: (text: string) => `Motivo: ${text}`,
    balance: (count: number) => `Ahora tienes ${credits(count)}.`,
    book: "Reservar una sesión",
    again: "Ir a mi inicio",
  },
  verify: {
    subject: "Confirma tu correo para entrar en el club",
    title: "Confirma tu correo",
    text: "Con un clic sabemos que esta dirección es tuya. Después te pediremos los datos de tu perfil y ya podrás reservar.",
    action: "Confirmar mi correo",
    ignore: "Si no has creado ninguna cuenta, no tienes que hacer nada.",
  },
  reset: {
    subject: "Elige una contraseña nueva",
    title: "Elige una contraseña nueva",
    text: "Alguien ha pedido cambiar la contraseña de tu cuenta. Si has sido tú, sigue por aquí:",
    action: "Cambiar la contraseña",
    ignore: "Si no lo has pedido tú, no tienes que hacer nada: tu contraseña sigue igual.",
  },
  invitation: {
    subject: (club: string) => `Te han invitado a administrar ${club}`,
    title: "Ya puedes administrar el club",
    text: "Tienes una cuenta de administración. Elige tu contraseña para entrar.",
    action: "Elegir mi contraseña",
    ignore: "Si no esperabas esta invitación, no tienes que hacer nada.",
  },
  coachInvitation: {
    subject: (club: string) => `Te han invitado a entrenar en ${club}`,
    title: "Ya tienes tu sitio como entrenador",
    text: "El club te ha abierto una cuenta de entrenador. Elige tu contraseña; después marca en tu horario cuándo te pueden reservar.",
    action: "Elegir mi contraseña",
    ignore: "Si no esperabas esta invitación, no tienes que hacer nada.",
  },
  validHours: (hours: number) => {
    if (hours > 48 && hours % 24 === 0) return `El enlace vale ${hours / 24} días.`;
    return hours === 1 ? "El enlace vale una hora." : `El enlace vale ${hours} horas.`;
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export type Messages = typeof es;
