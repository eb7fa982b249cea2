-- A SKU is one trade item of a brand; its packaging levels are trade items that hold others of it.
CREATE TABLE sku (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  family VARCHAR(100) NOT NULL DEFAULT '',
  activation VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weight_g INT NULL,
  image_id BINARY(16) NULL,
  import_id BINARY(16) NULL,
  used BOOLEAN NOT NULL DEFAULT FALSE,
  archived BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY sku_gtin (tenant_id, gtin),
  KEY sku_family (tenant_id, family),
  KEY sku_import (tenant_id, import_id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE sku_name (
  tenant_id BINARY(16) NOT NULL,
  sku_id BINARY(16) NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, sku_id, language),
  CONSTRAINT sku_name_of_sku FOREIGN KEY (tenant_id, sku_id) REFERENCES sku (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE packaging_level (
  tenant_id BINARY(16) NOT NULL,
  sku_id BINARY(16) NOT NULL,
  level VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  holds INT NOT NULL,
  weight_g INT NULL,
  tolerance_g INT NULL,
  PRIMARY KEY (tenant_id, sku_id, level),
  UNIQUE KEY packaging_gtin (tenant_id, gtin),
  CONSTRAINT packaging_of_sku FOREIGN KEY (tenant_id, sku_id) REFERENCES sku (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4;

-- Pictures are named by their content, so that their address can be cached for ever.
CREATE TABLE image (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  media_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes MEDIUMBLOB NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4;
