-- Which numbers they are; null where no judge compares them any more. These two judges kept the same.
ALTER TABLE press_sample ADD COLUMN fingerprint VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;

UPDATE press_sample SET fingerprint = 'fingerprint 2'
WHERE model IN ('keyed statistics 2026-11c', 'keyed statistics 2026-11d');
