-- Which payment holds a provider's transaction: asked before one is believed to be another's.
CREATE INDEX payments_by_reference ON payments (provider_reference) WHERE provider_reference IS NOT NULL;
