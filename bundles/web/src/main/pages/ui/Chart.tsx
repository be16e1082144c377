import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { whenSettingsChange } from '../app/settings';

use([AriaComponent, BarChart, GridComponent, LineChart, SVGRenderer, TooltipComponent]);

interface Props {
  title: string;
  kind: 'line' | 'bar';
  counts: readonly { label: string; opinions: number }[];
}

/** Counts drawn; the same numbers stand beside it in words, so that nobody has to read a drawing. */
export function Chart({ title, kind, counts }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = init(frame.current, undefined, { renderer: 'svg' });
    const draw = () => chart.setOption(option(kind, counts, getComputedStyle(document.documentElement)));
    draw();
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(frame.current!);
    const forget = whenSettingsChange(draw);
    return () => {
      forget();
      observer.disconnect();
      chart.dispose();
    };
  }, [kind, counts]);
  return (
    <figure className="card chart">
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <div ref={frame} role="img" aria-label={title} />
    </figure>
  );
}

function option(kind: Props['kind'], counts: Props['counts'], style: CSSStyleDeclaration): EChartsCoreOption {
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const axis = { axisLabel: { color: colour('--muted') }, axisLine: { lineStyle: { color: colour('--line') } } };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: counts.map(({ label }) => label), ...axis },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour('--line') } }, ...axis },
    series: [
      {
        type: kind,
        data: counts.map(({ opinions }) => opinions),
        itemStyle: { color: colour('--accent') },
        lineStyle: { color: colour('--accent') },
        large: true,
      },
    ],
  };
}
