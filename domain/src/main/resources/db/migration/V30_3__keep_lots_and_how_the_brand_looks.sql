CREATE TABLE lot (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  produced DATE NULL,
  expiry DATE NULL,
  site CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
  import_id BINARY(16) NULL,
  used BOOLEAN NOT NULL DEFAULT FALSE,
  archived BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY lot_number (tenant_id, gtin, number),
  KEY lot_import (tenant_id, import_id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE brand_theme (
  tenant_id BINARY(16) NOT NULL,
  brand_name VARCHAR(100) NOT NULL,
  accent CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  logo_id BINARY(16) NULL,
  support_url VARCHAR(300) NULL,
  support_text VARCHAR(300) NULL,
  version INT NOT NULL DEFAULT 0,
  changed_at DATETIME(3) NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id)
) DEFAULT CHARACTER SET utf8mb4;
