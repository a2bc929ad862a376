#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <string.h>

/// 1 if two stretches of memory hold the same bytes.
static inline int sameBytes(const void *first, const void *second, size_t length) {
  return memcmp(first, second, length) == 0;
}
