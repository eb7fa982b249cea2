// The print check with the camera: shows the picture, says what to change, takes the photo, sends it to the form's address and shows the
// page that the server answers. It judges nothing itself, and everything it offers has its way without it.
// Lines are joined when this is put into the page: comments stand on lines of their own, statements end with a semicolon.
(() => {
  'use strict';
  const MOST_BYTES = 10 * 1048576;
  const MOST_PIXELS = 16e6;
  // The side of the picture that is searched for the code, and of the code itself when its sharpness is measured: 6 pixels a module, at
  // which the edges of the modules count and neither their texture nor the noise of the camera.
  const SIGHT = 480;
  const FLAT = 198;
  // Pixels across the code in the photo from which the print can be judged well.
  const ACROSS = 400;
  // Variance of the Laplacian from which the edges of modules are sharp.
  const SHARP = 0.025;
  // Looks in a row that find nothing to change before the photo is taken, and milliseconds between them.
  const STEADY = 3;
  const TICK = 160;
  const TRIES = 3;

  const root = document.getElementById('check');
  const words = root.dataset;
  const part = name => document.getElementById(name);
  const form = part('photo');
  const video = part('video');
  const still = part('still');
  let stream = null;
  let timer = 0;
  let steady = 0;
  let last = null;
  let spoken = '';
  let photo = null;
  let tries = 0;

  const state = name => { root.dataset.state = name; };
  const fill = (text, name, value) => text.replace('{' + name + '}', value);

  // A text is said once, however often it is found; a screen reader would stammer otherwise.
  const say = text => {
    if (text !== spoken) {
      spoken = text;
      for (const each of root.querySelectorAll('[role=status]')) { each.textContent = text; }
    }
  };
  const alarm = text => {
    const box = part('alert');
    box.textContent = text;
    box.hidden = !text;
    if (text) { box.scrollIntoView({block: 'nearest'}); }
  };

  const greys = (source, x, y, side, size, canvas) => {
    canvas.width = size;
    canvas.height = size;
    const pen = canvas.getContext('2d', {willReadFrequently: true});
    pen.imageSmoothingQuality = 'high';
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, size, size);
    pen.drawImage(source, x, y, side, side, 0, 0, size, size);
    const data = pen.getImageData(0, 0, size, size).data;
    const grey = new Uint8Array(size * size);
    for (let i = 0, j = 0; i < grey.length; i++, j += 4) { grey[i] = (data[j] * 77 + data[j + 1] * 150 + data[j + 2] * 29) >> 8; }
    return grey;
  };

  const percentile = (grey, share) => {
    const counts = new Uint32Array(256);
    for (const value of grey) { counts[value]++; }
    let left = grey.length * share;
    let value = 0;
    while (value < 255 && (left -= counts[value]) > 0) { value++; }
    return value;
  };

  // Dark is what is darker than its surroundings.
  const darkness = (grey, size) => {
    const wide = size + 1;
    const sums = new Int32Array(wide * wide);
    for (let y = 0; y < size; y++) {
      let row = 0;
      for (let x = 0; x < size; x++) {
        row += grey[y * size + x];
        sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + row;
      }
    }
    const dark = new Uint8Array(size * size);
    const reach = size >> 4;
    for (let y = 0; y < size; y++) {
      const top = Math.max(0, y - reach);
      const bottom = Math.min(size, y + reach + 1);
      for (let x = 0; x < size; x++) {
        const left = Math.max(0, x - reach);
        const right = Math.min(size, x + reach + 1);
        const sum = sums[bottom * wide + right] - sums[top * wide + right] - sums[bottom * wide + left] + sums[top * wide + left];
        dark[y * size + x] = grey[y * size + x] * (bottom - top) * (right - left) < sum * 0.86 ? 1 : 0;
      }
    }
    return dark;
  };

  // Whether five runs are those across a finder: 1 : 1 : 3 : 1 : 1.
  const isFinder = (a, b, c, d, e) => {
    const unit = (a + b + c + d + e) / 7;
    const off = unit * 0.7;
    return unit >= 1.2 && Math.abs(a - unit) < off && Math.abs(b - unit) < off && Math.abs(c - 3 * unit) < 2 * off
      && Math.abs(d - unit) < off && Math.abs(e - unit) < off;
  };

  // The same upwards and downwards from a point in the middle of a finder: its centre and height, or null.
  const upright = (dark, size, x, y, total) => {
    const runs = [0, 0, 0, 0, 0];
    const walk = (from, step, order) => {
      let at = from;
      for (const place of order) {
        while (at >= 0 && at < size && dark[at * size + x] === (place + 1) % 2 && runs[place] <= total) { runs[place]++; at += step; }
      }
      return at;
    };
    const top = walk(y, -1, [2, 1, 0]);
    const bottom = walk(y + 1, 1, [2, 3, 4]);
    const height = bottom - top - 1;
    return isFinder(...runs) && height > total * 0.6 && height < total * 1.7 ? [(top + bottom) / 2, height] : null;
  };

  const finders = (dark, size) => {
    const found = [];
    const note = (x, y, unit) => {
      const near = found.find(one => Math.abs(one.x - x) < 2.5 * unit && Math.abs(one.y - y) < 2.5 * unit);
      if (near) {
        near.x += (x - near.x) / ++near.seen;
        near.y += (y - near.y) / near.seen;
        near.unit += (unit - near.unit) / near.seen;
      } else {
        found.push({x, y, unit, seen: 1});
      }
    };
    for (let y = 1; y < size; y += 2) {
      const ends = [0];
      for (let x = 1; x < size; x++) {
        if (dark[y * size + x] === dark[y * size + x - 1]) { continue; }
        ends.push(x);
        const n = ends.length;
        if (n < 6 || dark[y * size + x]) { continue; }
        const runs = [0, 1, 2, 3, 4].map(i => ends[n - 5 + i] - ends[n - 6 + i]);
        if (isFinder(...runs)) {
          const total = x - ends[n - 6];
          const middle = Math.round((ends[n - 4] + ends[n - 3]) / 2);
          const hit = upright(dark, size, middle, y, total);
          if (hit) { note((ends[n - 4] + ends[n - 3]) / 2, hit[0], (total + hit[1]) / 14); }
        }
      }
    }
    return found.filter(one => one.seen >= Math.max(2, 0.6 * one.unit)).sort((one, other) => other.seen - one.seen).slice(0, 8);
  };

  // Whether something as busy as a code reaches three edges of the picture.
  const isOverflowing = (dark, size) => {
    const depth = size >> 5;
    const edges = [0, 0, 0, 0];
    for (let along = 0; along < size; along++) {
      for (let deep = 0; deep < depth; deep++) {
        edges[0] += dark[deep * size + along];
        edges[1] += dark[(size - 1 - deep) * size + along];
        edges[2] += dark[along * size + deep];
        edges[3] += dark[along * size + size - 1 - deep];
      }
    }
    return edges.filter(count => count > 0.15 * size * depth).length > 2;
  };

  // Three finders that stand as those of one code do.
  const codeOf = found => {
    let best = null;
    for (let i = 0; i < found.length; i++) {
      for (let j = i + 1; j < found.length; j++) {
        for (let k = j + 1; k < found.length; k++) {
          const three = [found[i], found[j], found[k]];
          const units = three.map(one => one.unit);
          const sides = [[0, 1], [0, 2], [1, 2]].map(([a, b]) => ({
            a: three[a], b: three[b], long: Math.hypot(three[a].x - three[b].x, three[a].y - three[b].y)
          })).sort((one, other) => one.long - other.long);
          const off = Math.abs(sides[2].long / Math.hypot(sides[0].long, sides[1].long) - 1) + 1 - sides[0].long / sides[1].long;
          const modules = (sides[0].long + sides[1].long) / 2 / Math.min(...units) + 7;
          if (modules > 17 && modules < 75 && Math.max(...units) < 1.6 * Math.min(...units) && off < 0.5 && (!best || off < best.off)) {
            best = {
              off,
              modules,
              x: (sides[2].a.x + sides[2].b.x) / 2,
              y: (sides[2].a.y + sides[2].b.y) / 2,
              across: (sides[0].long + sides[1].long) / 2 + 7 * Math.min(...units)
            };
          }
        }
      }
    }
    return best;
  };

  // Variance of the Laplacian, in steps from black to white.
  const sharpness = (grey, size, contrast) => {
    let sum = 0;
    let squares = 0;
    for (let y = 1; y < size - 1; y++) {
      for (let x = 1, i = y * size + 1; x < size - 1; x++, i++) {
        const bend = 4 * grey[i] - grey[i - 1] - grey[i + 1] - grey[i - size] - grey[i + size];
        sum += bend;
        squares += bend * bend;
      }
    }
    const count = (size - 2) * (size - 2);
    return (squares / count - (sum / count) ** 2) / (contrast * contrast);
  };

  // Whether somewhere in the code nothing is dark over more than four modules by four: a reflection, for no code has so much white.
  const isMirroring = (grey, size, bright, modules) => {
    const side = Math.ceil(4.3 * size / modules);
    const margin = Math.round(size * 0.12);
    const wide = size + 1;
    const sums = new Int32Array(wide * wide);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + sums[(y + 1) * wide + x] - sums[y * wide + x] + (grey[y * size + x] < bright ? 1 : 0);
      }
    }
    for (let y = margin; y + side < size - margin; y += 2) {
      for (let x = margin; x + side < size - margin; x += 2) {
        const bottom = (y + side) * wide;
        if (sums[bottom + x + side] - sums[y * wide + x + side] - sums[bottom + x] + sums[y * wide + x] < 0.02 * side * side) { return true; }
      }
    }
    return false;
  };

  const sightCanvas = document.createElement('canvas');
  const flatCanvas = document.createElement('canvas');

  // What to change, as the name of a text; 'good' where nothing is left to change.
  const advice = () => {
    const side = Math.min(video.videoWidth, video.videoHeight);
    const left = (video.videoWidth - side) / 2;
    const top = (video.videoHeight - side) / 2;
    const sight = greys(video, left, top, side, SIGHT, sightCanvas);
    const dark = darkness(sight, SIGHT);
    const found = finders(dark, SIGHT);
    const code = codeOf(found);
    if (!code) {
      last = null;
      if (percentile(sight, 0.9) < 60) { return 'light'; }
      if (isOverflowing(dark, SIGHT)) { return 'away'; }
      return found.length > 1 && percentile(sight, 0.8) > 250 ? 'glare' : 'search';
    }
    const moved = last ? Math.hypot(code.x - last.x, code.y - last.y) + Math.abs(code.across - last.across) : 0;
    last = code;
    const scale = side / SIGHT;
    if (code.across * scale < Math.min(ACROSS, side * 0.8)) { return 'closer'; }
    if (code.across > SIGHT * 0.94) { return 'away'; }
    const wide = code.across * scale;
    const flat = greys(video, left + code.x * scale - wide / 2, top + code.y * scale - wide / 2, wide, FLAT, flatCanvas);
    const black = percentile(flat, 0.08);
    const white = percentile(flat, 0.92);
    if (white - black < 60) { return 'light'; }
    if (isMirroring(flat, FLAT, black + 0.6 * (white - black), code.modules)) { return 'glare'; }
    return moved > SIGHT * 0.02 || sharpness(flat, FLAT, white - black) < SHARP ? 'still' : 'good';
  };

  const stop = () => {
    clearTimeout(timer);
    if (stream) { stream.getTracks().forEach(track => track.stop()); }
    stream = null;
    video.srcObject = null;
  };

  const tick = () => {
    if (!stream) { return; }
    if (video.videoWidth) {
      const what = advice();
      say(words[what]);
      root.dataset.advice = what;
      steady = what === 'good' ? steady + 1 : 0;
      if (steady >= STEADY) { shoot(); return; }
    }
    timer = setTimeout(tick, TICK);
  };

  const open = async () => {
    alarm('');
    const media = navigator.mediaDevices;
    if (!media || !media.getUserMedia) { alarm(words.absent); return; }
    state('camera');
    say(words.search);
    try {
      stream = await media.getUserMedia({
        audio: false,
        video: {facingMode: {ideal: 'environment'}, width: {ideal: window.ImageCapture ? 1920 : 3840}, height: {ideal: window.ImageCapture ? 1080 : 2160}}
      });
    } catch (refused) {
      state('idle');
      const kinds = {NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'absent', OverconstrainedError: 'absent'};
      alarm(words[kinds[refused.name] || 'taken']);
      return;
    }
    if (root.dataset.state !== 'camera') { stop(); return; }
    const track = stream.getVideoTracks()[0];
    part('torch').hidden = !(track.getCapabilities && track.getCapabilities().torch);
    track.addEventListener('ended', () => { if (stream) { close(); alarm(words.taken); } });
    steady = 0;
    last = null;
    video.srcObject = stream;
    try { await video.play(); } catch (interrupted) { return; }
    part('shoot').focus({preventScroll: true});
    part('stage').scrollIntoView({block: 'nearest'});
    tick();
  };

  const close = () => {
    stop();
    state('idle');
    say('');
    part('open').focus({preventScroll: true});
  };

  const frozen = () => {
    still.width = video.videoWidth;
    still.height = video.videoHeight;
    still.getContext('2d').drawImage(video, 0, 0);
  };
  const jpeg = canvas => new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.95));
  const within = (promise, time) => Promise.race([promise, new Promise((done, fail) => setTimeout(() => fail(new Error('late')), time))]);

  const shoot = async () => {
    if (!stream || !video.videoWidth) { return; }
    clearTimeout(timer);
    const track = stream.getVideoTracks()[0];
    frozen();
    let taken = null;
    if (window.ImageCapture) {
      try { taken = await within(new ImageCapture(track).takePhoto(), 4000); } catch (unable) { taken = null; }
    }
    taken = taken || await jpeg(still);
    stop();
    root.dataset.picture = 'still';
    deliver(taken);
  };

  // A JPEG without what the camera wrote about itself, its place and its time, and without anything behind the picture.
  const bareJpeg = bytes => {
    const parts = [bytes.subarray(0, 2)];
    let pixels = 0;
    let at = 2;
    while (at + 4 < bytes.length && bytes[at] === 0xff) {
      const kind = bytes[at + 1];
      const next = at + 2 + bytes[at + 2] * 256 + bytes[at + 3];
      if (kind === 0xda) { break; }
      if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc) {
        pixels = (bytes[at + 5] * 256 + bytes[at + 6]) * (bytes[at + 7] * 256 + bytes[at + 8]);
      }
      if (kind !== 0xfe && (kind < 0xe1 || kind > 0xef || kind === 0xee)) { parts.push(bytes.subarray(at, next)); }
      at = next;
    }
    let end = at;
    while (end + 1 < bytes.length && !(bytes[end] === 0xff && bytes[end + 1] === 0xd9)) { end++; }
    parts.push(bytes.subarray(at, end + 2));
    return {blob: new Blob(parts, {type: 'image/jpeg'}), pixels};
  };

  const latin = (bytes, from, to) => String.fromCharCode(...bytes.subarray(from, to));

  // A PNG of those chunks alone that its pixels are made from.
  const barePng = (bytes, view) => {
    const parts = [bytes.subarray(0, 8)];
    let at = 8;
    while (at + 12 <= bytes.length) {
      const kind = latin(bytes, at + 4, at + 8);
      const next = at + 12 + view.getUint32(at);
      if (/^(IHDR|PLTE|tRNS|IDAT|IEND)$/.test(kind)) { parts.push(bytes.subarray(at, next)); }
      if (kind === 'IEND') { break; }
      at = next;
    }
    return {blob: new Blob(parts, {type: 'image/png'}), pixels: view.getUint32(16) * view.getUint32(20)};
  };

  // A picture without its metadata, and how many pixels it has; null of another kind. WebP is one: of it the server takes small pictures only.
  const bare = async blob => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const view = new DataView(bytes.buffer);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) { return bareJpeg(bytes); }
    if (bytes.length > 24 && latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') { return barePng(bytes, view); }
    return null;
  };

  // What the server takes: smaller, or drawn anew, where the photo is not so already. Of a file that cannot be drawn it gets what names the
  // kind of file, to say that it is none: the rest may tell more than the picture.
  const fit = async blob => {
    const own = await bare(blob);
    if (own && own.pixels <= MOST_PIXELS && own.blob.size <= MOST_BYTES) { return own.blob; }
    const rest = own ? own.blob : blob.slice(0, 16);
    try {
      const picture = await createImageBitmap(own ? own.blob : blob);
      const shrink = Math.min(1, Math.sqrt(0.98 * MOST_PIXELS / (picture.width * picture.height)));
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(picture.width * shrink);
      canvas.height = Math.floor(picture.height * shrink);
      const pen = canvas.getContext('2d');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return await jpeg(canvas) || rest;
    } catch (unreadable) {
      return rest;
    }
  };

  const deliver = async blob => {
    alarm('');
    state('sending');
    part('progress').removeAttribute('value');
    say(words.judging);
    photo = await fit(blob);
    tries = 0;
    if (photo.size > MOST_BYTES) { failed(words.large, 0); return; }
    send();
  };

  const failed = (text, wait) => {
    alarm(text);
    state(wait > 0 && tries < TRIES ? 'sending' : photo ? 'kept' : 'idle');
    say('');
    if (root.dataset.state === 'sending') { countdown(wait); }
    if (root.dataset.state === 'kept') { part('resend').focus({preventScroll: true}); }
  };

  const countdown = seconds => {
    clearTimeout(timer);
    if (seconds <= 0) { alarm(''); send(); return; }
    say(fill(words.waiting, 'seconds', seconds));
    timer = setTimeout(() => countdown(seconds - 1), 1000);
  };

  const send = () => {
    tries++;
    state('sending');
    alarm('');
    const bar = part('progress');
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('image', photo, 'photo');
    request.upload.onprogress = event => {
      if (event.lengthComputable && event.loaded < event.total) {
        bar.value = event.loaded / event.total;
        say(fill(words.sending, 'percent', Math.round(25 * event.loaded / event.total) * 4));
      }
    };
    request.upload.onload = () => { bar.removeAttribute('value'); say(words.judging); };
    request.onerror = () => failed(navigator.onLine === false ? words.offline : words.failed, 0);
    request.ontimeout = () => failed(words.failed, 0);
    request.onload = () => {
      // The style is taken out before the page is read: this page's policy knows only its own.
      const text = request.responseText;
      const style = (/<style>([^<]*)<\/style>/.exec(text) || ['', ''])[1];
      const page = new DOMParser().parseFromString(text.replace(/<style>[^<]*<\/style>/, ''), 'text/html');
      if (page.querySelector('article.say')) { show(page, style); return; }
      const told = page.querySelector('[role=alert]');
      const again = request.status === 429 || request.status === 503 ? Number(request.getResponseHeader('Retry-After')) || 5 : 0;
      const lost = request.status >= 400 && request.status < 500 && request.status !== 429;
      if (lost) { photo = null; }
      failed(told && told.textContent.trim() || (request.status === 413 ? words.large : words.failed), again);
    };
    request.open('POST', form.action);
    request.timeout = 60000;
    request.setRequestHeader('Accept', 'text/html');
    request.send(body);
  };

  // The server's page in place of this one, as it stands; its style may be another brand's.
  const show = (page, style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
    document.adoptedStyleSheets = [sheet];
    scrollTo(0, 0);
    const verdict = document.querySelector('.say.on .verdict');
    verdict.tabIndex = -1;
    verdict.focus({preventScroll: true});
  };

  if (!('adoptedStyleSheets' in document) || !window.CSSStyleSheet || !CSSStyleSheet.prototype.replaceSync) { return; }
  state('idle');
  if (navigator.mediaDevices) { form.elements.image.removeAttribute('capture'); } else { part('open').hidden = true; }
  part('open').addEventListener('click', open);
  part('shoot').addEventListener('click', shoot);
  part('close').addEventListener('click', close);
  part('resend').addEventListener('click', () => { tries = 0; send(); });
  part('another').addEventListener('click', () => { photo = null; clearTimeout(timer); open(); });
  part('torch').addEventListener('click', event => {
    const on = event.currentTarget.getAttribute('aria-pressed') !== 'true';
    stream.getVideoTracks()[0].applyConstraints({advanced: [{torch: on}]});
    event.currentTarget.setAttribute('aria-pressed', on);
  });
  form.addEventListener('submit', event => {
    const file = form.elements.image.files[0];
    event.preventDefault();
    delete root.dataset.picture;
    if (file) { deliver(file); } else { alarm(words.missing); form.elements.image.focus(); }
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden && stream) { close(); } });
  if (location.hash === '#camera' && navigator.mediaDevices) { open(); }
})();
