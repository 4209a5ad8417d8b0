# Needs BuildKit, which Docker uses by default.

# Builder: SQLite is compiled from source, with the C compiler that the image brings.
FROM rust:1.95-slim-bookworm AS builder
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --profile dist --locked \
    && install -D target/dist/chancery /out/chancery

# Runtime: the program, the facts and nothing else.
FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="chancery" \
      org.opencontainers.image.description="North Korean defections and diplomatic missions, claim by claim" \
      org.opencontainers.image.licenses="MIT AND CC-BY-4.0"

RUN groupadd --system --gid 10001 chancery \
    && useradd --system --uid 10001 --gid chancery --home-dir /data --no-create-home --shell /usr/sbin/nologin chancery \
    && install --directory --owner=chancery --group=chancery --mode=0750 /data

COPY --from=builder /out/chancery /usr/local/bin/chancery
COPY facts /srv/facts
COPY LICENSE /srv/LICENSE

ENV CHANCERY_FACTS=/srv/facts \
    CHANCERY_DATABASE=/data/chancery.db \
    CHANCERY_LISTEN=0.0.0.0:3000

USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM

# Bash opens the connection itself, so no curl is needed. The port is that of CHANCERY_LISTEN.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/3000 && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["chancery"]
CMD ["serve"]
