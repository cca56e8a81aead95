export const comments = [
  "Muy buena sesión, he salido con energía.",
  "Me ha corregido la postura y se nota mucho.",
  "Intensa pero justo lo que necesitaba.",
  "He aprendido a respirar en las series.",
  "Se me ha hecho corta. Repito la semana que viene.",
  "Bien, aunque empezamos unos minutos tarde.",
  "La parte final fue demasiado dura para mí.",
];

export const notes = [
  "Buena actitud. Controla mejor la bajada que hace un mes.",
  "Le cuesta mantener la espalda neutra con carga; bajamos peso.",
  "Progreso claro en la zancada, sobre todo en la izquierda.",
  "Llegó con poco descanso; trabajamos técnica sin carga.",
  "Sin molestias en toda la sesión.",
];

export const objectives = [
  "Subir 2,5 kg en sentadilla manteniendo la técnica.",
  "Tres series de 1.000 m a ritmo de 10 km.",
  "Movilidad de cadera diez minutos al día.",
  "Repetir la prueba de salto dentro de tres semanas.",
  "Dos días de carrera suave y uno de fuerza.",
];

export const cancellations = ["Enfermedad del entrenador", "Avería en la sala", "Cambio de turno del entrenador"];
