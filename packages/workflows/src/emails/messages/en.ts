import type { Messages } from "./es.ts";

const credits = (count: number) => (count === 1 ? "1 credit" : `${count} credits`);

export const en: Messages = {
  frame: {
    greeting: (name) => `Hello ${name},`,
    zone: (city) => `Times are ${city} time.`,
    whyBooking: "You get this mail because you booked a session.",
    whySession: "You get this mail because you trained at the club.",
    whyCoach: "You get this mail because you coach at the club.",
    whyAdmin: "You get this mail because you administer the club.",
    whyAccount: "You get this mail because you have an account with the club.",
    whyAsked: "You get this mail because somebody asked for it with your address.",
  },
  labels: {
    day: "Day",
    session: "Session",
    coach: "With",
    athlete: "Athlete",
    price: "Price",
    credit: "Credit",
    month: "Month",
    coaches: "Coaches",
    hours: "Hours",
    amount: "Amount",
    deadline: "Deadline",
  },
  credits,
  session: (name, minutes) => `${name}, ${minutes} min`,
  profile: {
    action: "Complete my profile",
    saved: "What you have already written is saved: you can go on where you left off.",
    asked: {
      subject: "Your account is open again: complete your profile",
      title: "Your account is open again",
      text: (day, time) =>
        `You can finish your profile now. You have until ${day} at ${time}; once it is complete you can book.`,
    },
    first: {
      subject: (day) => `Complete your profile before ${day}`,
      title: "A few details left before you can book",
      text: (day, time) =>
        `Your profile is not complete yet. It takes a few minutes, and you have until ${day} at ${time}.`,
    },
    second: {
      subject: (day) => `Last reminder: your profile, until ${day}`,
      title: "Little time left for your profile",
      text: (day, time) =>
        `The deadline is ${day} at ${time}. After that we will deactivate the account, and you will have to ask us to open it again.`,
    },
  },
  welcome: {
    subject: "You can book your first session now",
    title: "All set to train",
    text: "Your profile is complete. Pick a coach and a time, and your place is confirmed on the spot.",
    balance: (count) => `You have ${credits(count)} to start with.`,
    action: "Book a session",
  },
  deactivated: {
    subject: "We have deactivated your account: the profile was not complete",
    title: "Your account is deactivated",
    text: (day) =>
      `The deadline for your profile was ${day} and details were still missing, so for now you can't book.`,
    again: "If you want to go on, sign in and ask us to open it again: it takes one click, and your details are saved.",
    action: "Ask to open it again",
  },
  reactivated: {
    subject: "Your account is open again",
    title: "You can book again",
    text: "The club has reactivated your account. Your profile is complete, so you can book from now on.",
    left: (count) => `You have ${credits(count)}.`,
    action: "Book a session",
  },
  deactivatedClub: {
    subject: "The club has deactivated your account",
    title: "Your account is deactivated",
    text: "The club has deactivated your account. For now you can't book, and any bookings you had ahead are cancelled.",
    reason: (text) => `Reason: ${text}`,
    kept: (count) =>
      count === 0
        ? "Your details are kept."
        : `Your details are kept, and so is what you have left: ${credits(count)}.`,
    again: "If you want to come back, sign in and ask us to open it again: it takes one click.",
    action: "Ask to open it again",
  },
  booking: {
    google: "Add to Google Calendar",
    otherCalendars: "For Apple Calendar or Outlook:",
    calendarFile: ".ics file",
    title: (session, other) => `${session} with ${other}`,
    manage: "See or cancel the booking",
    see: "See the booking",
    free: (day) => `You can cancel for free until ${day}.`,
    afterwards: "If you cancel later, the credit is not refunded.",
    late: "If you cancel now, the credit is not refunded.",
    price: (count, left) => (count === 0 ? "Free" : `${credits(count)}; you have ${left} left`),
  },
  confirmed: {
    subject: (day, coach) => `Confirmed: ${day}, with ${coach}`,
    title: "Your place is confirmed",
    text: (coach, day, time) => `${coach} expects you on ${day} at ${time}. Here are the details, to keep at hand.`,
    reminders: "We will remind you a day before and two hours before.",
    bye: "See you on the track!",
  },
  confirmedCoach: {
    subject: (day, athlete) => `New session: ${day}, ${athlete}`,
    title: "You have a new session",
    text: (athlete, day, time) => `${athlete} has booked you for ${day} at ${time}.`,
  },
  rejected: {
    subject: (day) => `We could not confirm your booking of ${day}`,
    title: "It did not work out this time",
    nothingSpent: "You have not spent any credit.",
    nearest: "These are the nearest free times:",
    action: "Pick another time",
    reasons: {
      "booking.slot_taken": "Somebody booked that time before you.",
      "booking.athlete_busy": "You already had another session at that time.",
      "booking.expired": "By the time we could handle it, the hour had passed.",
      "booking.no_credits": "You did not have enough credits left.",
      "credit.insufficient": "You did not have enough credits left.",
      "booking.athlete_not_active": "Your account was not active.",
      "booking.not_offered": "That time is no longer offered.",
      "coach.not_found": "That time is no longer offered.",
    },
    otherReason: "Something failed on our side. We are sorry.",
  },
  cancelled: {
    subject: (day, other) => `Cancelled: ${day}, with ${other}`,
    subjectCoach: (day, athlete) => `Cancelled: ${day}, ${athlete}`,
    title: "The session is cancelled",
    byYou: "You have cancelled this session.",
    by: {
      ATHLETE: (name) => `${name} has cancelled this session.`,
      COACH: (name) => `${name} has cancelled this session.`,
      ADMIN: () => "The club has cancelled this session.",
    },
    reason: (text) => `Reason: ${text}`,
    refunded: (count, left) => `${credits(count)} refunded; you have ${left}`,
    kept: "Not refunded",
    freed: "The time is free again.",
    action: "Book another session",
  },
  reminder: {
    subjectDay: (day, coach) => `Reminder: ${day}, with ${coach}`,
    subjectHours: (time, coach) => `At ${time} you train with ${coach}`,
    titleDay: "Your session is coming up",
    titleHours: "Your session starts soon",
    text: (coach, day, time) => `${coach} expects you on ${day} at ${time}.`,
  },
  reminderCoach: {
    subjectDay: (day, athlete) => `Reminder: ${day}, ${athlete}`,
    subjectHours: (time, athlete) => `At ${time} you have a session with ${athlete}`,
    text: (athlete, day, time) => `${athlete} comes on ${day} at ${time}.`,
    action: "Open the session",
  },
  feedback: {
    asked: {
      subject: (coach) => `How was your session with ${coach}?`,
      title: "How did it go?",
      text: (coach) => `One tap tells ${coach} how the session was.`,
    },
    reminder: {
      subject: (coach) => `You can still rate your session with ${coach}`,
      title: "Will you tell us how it was?",
      text: (coach) => `We don't know yet what you thought of the session with ${coach}. One tap is enough.`,
    },
    scale: "1, very bad · 5, great",
    choice: (rating) => `Rate it ${rating}`,
    until: (day, time) => `You can answer until ${day} at ${time}.`,
    action: "Write a comment",
  },
  evaluation: {
    asked: {
      subject: (athlete, day) => `Evaluate ${athlete}: session of ${day}`,
      title: "How did the session go?",
      text: (athlete) => `Note how ${athlete} did and what comes next. It takes two minutes.`,
    },
    first: {
      subject: (athlete, day) => `You have ${athlete} to evaluate: session of ${day}`,
      title: "One evaluation is left to do",
      text: (athlete) => `${athlete} does not have your evaluation of this session yet.`,
    },
    second: {
      subject: (athlete, day) => `Last reminder: ${athlete}'s evaluation, session of ${day}`,
      title: "Little time left to evaluate",
      text: (athlete) => `${athlete} still does not have your evaluation of this session, and the time is almost over.`,
    },
    until: (day, time) => `You have until ${day} at ${time}; after that it counts as late.`,
    action: "Evaluate the session",
  },
  unrecorded: {
    subject: (athlete: string, day: string) => `Your session with ${athlete}, ${day}, is still to be recorded`,
    title: "A session is still to be recorded",
    text: "Write down when it began and ended, or that the athlete did not come. Without that record it cannot be paid.",
    action: "Record the session",
  },
  reportDrafted: {
    subject: (month: string) => `Payroll of ${month}: the draft is ready`,
    title: (month: string) => `The draft of ${month} is ready`,
    text: "Check the exceptions and the lines. Once you mark it as reviewed, each coach gets their statement.",
    action: "Open the draft",
  },
  statementReady: {
    subject: (month: string) => `Your statement of ${month} is ready`,
    title: (month: string) => `Your statement of ${month}`,
    text: "Look at the sessions line by line. If all is well, accept it; if something is wrong, say so on the line.",
    until: (day: string, time: string) =>
      `You have until ${day} at ${time}. If you say nothing it counts as accepted, and is recorded so.`,
    action: "See my statement",
  },
  creditsDecided: {
    APPROVED: {
      subject: "You have your credits",
      title: "You have your credits",
      text: (count: number) => `The club has given you ${credits(count)}.`,
    },
    REFUSED: {
      subject: "The club did not grant your credits",
      title: "Your request was not granted",
      text: (count: number) => `You had asked for ${credits(count)}.`,
    },
    EXPIRED: {
      subject: "Your request for credits has expired",
      title: "Your request has expired",
      text: (count: number) =>
        `Nobody at the club saw to it in time. You had asked for ${credits(count)}; you can ask again.`,
    },
    reason: (text: string) => `Reason: ${text}`,
    balance: (count: number) => `You have ${credits(count)} now.`,
    book: "Book a session",
    again: "Go to my home page",
  },
  verify: {
    subject: "Confirm your address to join the club",
    title: "Confirm your address",
    text: "One click tells us that this address is yours. Then we will ask for your profile, and you can book.",
    action: "Confirm my address",
    ignore: "If you have not created an account, there is nothing to do.",
  },
  reset: {
    subject: "Choose a new password",
    title: "Choose a new password",
    text: "Somebody asked to change the password of your account. If it was you, go on here:",
    action: "Change the password",
    ignore: "If it was not you, there is nothing to do: your password stays as it is.",
  },
  invitation: {
    subject: (club) => `You are invited to run ${club}`,
    title: "You can run the club now",
    text: "You have an administrator's account. Choose your password to sign in.",
    action: "Choose my password",
    ignore: "If you did not expect this invitation, there is nothing to do.",
  },
  coachInvitation: {
    subject: (club) => `You are invited to coach at ${club}`,
    title: "Your place as a coach is ready",
    text: "The club has opened a coach's account for you. Choose your password; then set in your availability when you can be booked.",
    action: "Choose my password",
    ignore: "If you did not expect this invitation, there is nothing to do.",
  },
  validHours: (hours) => {
    if (hours > 48 && hours % 24 === 0) return `The link is valid for ${hours / 24} days.`;
    return hours === 1 ? "The link is valid for one hour." : `The link is valid for ${hours} hours.`;
  },
};
