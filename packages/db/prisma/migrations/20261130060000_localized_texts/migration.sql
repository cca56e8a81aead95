-- What the club writes per language is one object per text, which takes any number of languages.
alter table session_type add column name jsonb;
update session_type set name = jsonb_build_object('es', name_es, 'en', name_en);
alter table session_type alter column name set not null, drop column name_es, drop column name_en;

alter table coach add column headline jsonb, add column bio jsonb;
update coach set
  headline = jsonb_build_object('es', headline_es, 'en', headline_en),
  bio = jsonb_build_object('es', bio_es, 'en', bio_en);
alter table coach
  alter column headline set not null, alter column bio set not null,
  drop column headline_es, drop column headline_en, drop column bio_es, drop column bio_en;

-- an object of texts, in which the default language is never missing
create function is_localized_text(value jsonb) returns boolean language sql immutable parallel safe
  return jsonb_typeof(value) = 'object' and value ? 'es'
    and not jsonb_path_exists(value, 'strict $.* ? (@.type() <> "string")');

alter table session_type add constraint session_type_name_check check (is_localized_text(name));
alter table coach
  add constraint coach_headline_check check (is_localized_text(headline)),
  add constraint coach_bio_check check (is_localized_text(bio));

-- the languages are a list of the code: a language tag is all that the database asks for
alter table "user" drop constraint user_locale_check;
alter table "user" add constraint user_locale_check check (locale ~ '^[a-z]{2,8}(-[A-Za-z0-9]{2,8})*$');
