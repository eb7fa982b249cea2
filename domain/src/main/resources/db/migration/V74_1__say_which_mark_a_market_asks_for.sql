-- The id of a texture profile, which orders placed from now on record; none for plain codes.
ALTER TABLE market ADD COLUMN mark VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'none';
