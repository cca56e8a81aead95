-- What a search compares, of the query and of the column: small letters without marks, invisible characters and differences
-- of form. Letters that don't decompose become those that people type instead.
-- By ICU's table, which knows every letter's variants, and then by the database's own, which may know newer letters.
create function fold_text(given text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    replace(replace(replace(replace(
      translate(
        lower(lower(upper(normalize(given, nfkd) collate "und-x-icu")) collate "default"),
        'łøđðħŋŧς‘’ʻʼ‐‑–—',
        'loddhntσ''''''''----'
      ),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u00AD\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u2060-\u2064\u20D0-\u20F0\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]+',
    '', 'g')
$$;
