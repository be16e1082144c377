import { useQuery } from '@tanstack/react-query';
import { control, divIcon, featureGroup, map as mapOf, marker, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './map.css';

export interface Located {
  id: string;
  name: string;
  address?: string;
  location: { latitude: number; longitude: number };
}

interface Ground {
  tiles: string;
  attribution: string;
}

/** Where contact points are, by their numbers in the list below it, which says the same without a map. */
export function PointsMap({ points }: { points: readonly Located[] }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const ground = useQuery({
    queryKey: ['map ground'],
    staleTime: Infinity,
    queryFn: async () => (await (await fetch('/map.json')).json()) as Ground,
  });
  useEffect(() => {
    if (!frame.current || !ground.data) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = mapOf(frame.current, { attributionControl: false, zoomControl: false, zoomAnimation: !isCalm });
    control.zoom({ zoomInTitle: t('map.closer'), zoomOutTitle: t('map.farther') }).addTo(map);
    control.scale({ imperial: false }).addTo(map);
    const { tiles, attribution } = ground.data;
    // providers bind their keys to the address that asks, so the pictures say it, and nothing more
    if (tiles) tileLayer(tiles, { subdomains: '01234567', maxZoom: 18, referrerPolicy: 'strict-origin' }).addTo(map);
    if (attribution) control.attribution({ prefix: false }).addAttribution(text(attribution)).addTo(map);
    const marks = featureGroup(
      points.map(({ name, address, location: { latitude, longitude } }, index) =>
        marker([latitude, longitude], {
          icon: divIcon({ className: 'map-number', html: String(index + 1), iconSize: [28, 28] }),
          keyboard: false,
        })
          .bindTooltip(element(name), { direction: 'top', offset: [0, -12] })
          .bindPopup(element(address ? `${name} · ${address}` : name)),
      ),
    ).addTo(map);
    map.fitBounds(marks.getBounds().pad(0.2), { maxZoom: 15, animate: false });
    return () => void map.remove();
  }, [points, ground.data, t]);
  return <div ref={frame} className="points-map" role="region" aria-label={t('map.one')} />;
}

/** Leaflet takes strings as HTML; what somebody wrote is text. */
function element(words: string): HTMLElement {
  const shown = document.createElement('span');
  shown.textContent = words;
  return shown;
}

function text(words: string): string {
  return element(words).innerHTML;
}
