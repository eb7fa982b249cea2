-- Who dispensed a code first tells a message that was merely sent twice from a second unit with the same code.
ALTER TABLE code_state ADD COLUMN dispensed_by VARCHAR(200) NULL;

-- Append-only: an attempt to dispense a code that was dispensed before. The attempt itself is refused; this is what remains of it.
CREATE TABLE code_dispensed_again (
  tenant_id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NOT NULL,
  code_number BIGINT NOT NULL,
  id BINARY(16) NOT NULL,
  attempted_at DATETIME(3) NOT NULL,
  attempted_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, gtin, slot, code_number, id)
) DEFAULT CHARACTER SET utf8mb4;
