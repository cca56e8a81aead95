-- Cancelled bookings that were once confirmed are few among many, and counted over any range of months.
create index booking_gone on booking (starts_at) where status = 'CANCELLED' and settled_at is not null;
