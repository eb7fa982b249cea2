-- A market's id is part of every token issued for it, so a market is never deleted and its id never changes.
CREATE TABLE market (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  countries VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  archived BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY market_code (tenant_id, code)
) DEFAULT CHARACTER SET utf8mb4;

-- Which market in use holds a country: the primary key is the rule that territories do not overlap.
CREATE TABLE market_country (
  tenant_id BINARY(16) NOT NULL,
  country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  market_id BINARY(16) NOT NULL,
  PRIMARY KEY (tenant_id, country),
  CONSTRAINT country_of_market FOREIGN KEY (tenant_id, market_id) REFERENCES market (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4;
