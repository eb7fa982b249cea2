-- The label laid flat, as a grey PNG of its own making: never the picture that was sent, and never the mark that was expected, which is
-- secret and drawn again for whoever may see it. module_rows holds the code's modules, eight bytes a row.
CREATE TABLE print_evidence (
  tenant_id BINARY(16) NOT NULL,
  scan_id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NOT NULL,
  texture_profile VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  module_rows VARBINARY(512) NOT NULL,
  label MEDIUMBLOB NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  confidence DOUBLE NOT NULL,
  genuine DOUBLE NULL,
  undecided VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  market VARCHAR(40) NULL,
  agreement DOUBLE NOT NULL,
  sharpness DOUBLE NOT NULL,
  across_px DOUBLE NOT NULL,
  by_staff BOOLEAN NOT NULL,
  seen_at DATETIME(3) NOT NULL,
  kept_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, scan_id),
  KEY print_evidence_of_code (tenant_id, gtin, serial, seen_at),
  KEY print_evidence_by_age (kept_at)
) DEFAULT CHARACTER SET utf8mb4;
