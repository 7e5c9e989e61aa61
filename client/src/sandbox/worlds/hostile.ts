import type { InstanceDescription, WorldDescription } from './world-description';

/** Names that break careless code: Markdown, HTML, icons, command links, bidirectional text, and very long and empty names. */
const names = [
  '$(warning) $(sync~spin) icon',
  '[click me](command:workbench.action.quit) **bold** `code`',
  '![](https://example.invalid/track.png) [x](https://example.invalid)',
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  '</textarea>"\'><svg onload=alert(3)>',
  'abc\u202Egnp.exe\u2066 isolate\u2069 \u200B\u200Dzero',
  'line one\nline two\r\nline three\ttab',
  '',
  '   ',
  'x'.repeat(255),
  '多言語 ünïcode 👩‍👩‍👧‍👦 العربية עברית',
  '${env:HOME} ${date} {{template}} %s %d {0} $1',
  '../../etc/passwd; rm -rf ~ && $(id) `id`',
  '|table|cell| --- # heading',
  'constructor',
  '__proto__',
  'ami-0123456789abcdef0',
  '&amp; &lt;b&gt; &#x41; ]]>',
] as const;

/** A world in which nothing is well-behaved: hostile names and tags, odd devices, and instances that cannot be imaged. */
export const hostile: WorldDescription = {
  places: [
    {
      region: 'us-east-1',
      instances: [
        ...names.map(hostileInstance),
        {
          name: 'instance-store-root',
          type: 'm3.medium',
          rootDeviceType: 'instance-store',
          devices: [],
        },
        { name: 'still-pending', state: 'pending', devices: [{ device: '/dev/xvda', size: 8 }] },
        { name: 'stopping', state: 'stopping', devices: [{ device: '/dev/xvda', size: 8 }] },
        { name: 'terminated', state: 'terminated', devices: [{ device: '/dev/xvda', size: 8 }] },
        {
          name: 'on-an-outpost',
          outpostArn: 'arn:aws:outposts:us-east-1:000000000000:outpost/op-0123456789abcdef0',
          devices: [{ device: '/dev/xvda', size: 8, type: 'gp2' }],
        },
        {
          name: 'twenty-six-volumes',
          devices: [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => ({
            device: index === 0 ? '/dev/xvda' : `/dev/xvd${letter}`,
            size: index + 1,
          })),
        },
        { name: 'largest', devices: [{ device: '/dev/sda1', size: 65_536, iops: 80_000, throughput: 2000 }] },
        { name: 'oldest', devices: [{ device: '/dev/sda1', size: 8, type: 'standard' }], ageDays: 5000 },
      ],
      images: [
        {
          name: "odd (name) [of] /an/ image.-'@_",
          of: 'oldest',
          description: names[1],
          tags: { Name: names[0], [names[3]]: names[4] },
        },
        { name: 'legal-name', of: 'oldest', description: names[3], tags: { Name: names[5], __proto__x: names[15] } },
      ],
      snapshots: [{ name: names[3], size: 8, description: names[1], tags: { [names[2]]: names[5] } }],
    },
  ],
};

function hostileInstance(name: string, index: number): InstanceDescription {
  return {
    name: `hostile-${index}`,
    devices: [
      { device: '/dev/xvda', size: 8, tags: { Name: name } },
      { device: '/dev/sdf', size: 1 },
    ],
    tags: { Name: name, [name.slice(0, 127) || 'empty']: name.slice(0, 256) },
  };
}
