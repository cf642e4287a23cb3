# The bot as an image: built with the tools, run without them, as a user that is not root.

FROM node:20-bookworm-slim AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
COPY src ./src
# npm install also compiles (the script prepare); then what only development needs goes.
RUN npm install && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production STATUS_PORT=8081
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY src/text/idf.utf8 ./src/text/idf.utf8
COPY --chown=node:node corpus ./corpus
RUN mkdir var && chown node:node var
USER node
VOLUME ["/app/corpus", "/app/var"]
EXPOSE 8080
# A webhook answers on its own port, polling on STATUS_PORT.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "const {WEBHOOK_URL,WEBHOOK_PORT,STATUS_PORT}=process.env;fetch(`http://127.0.0.1:${WEBHOOK_URL?WEBHOOK_PORT||8080:STATUS_PORT}/healthz`).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/main.js"]
