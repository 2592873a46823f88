import { useId } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { uiMessages } from './messages'
import { boxHeight, boxWidth, layOutProcedure, type ProcedureEdge, type ProcedureNode } from './procedure-layout'
import { Tag } from './tag'

export type { ProcedureEdge, ProcedureNode } from './procedure-layout'
export type ProcedureDiagramProps = {
  title: string
  nodes: readonly ProcedureNode[]
  edges: readonly ProcedureEdge[]
  /** Id of the present state. */ current?: string
  level?: 3 | 4
  /** Before each state's own anchor, where a page shows two. */ idPrefix?: string
}

/** A procedure from its table: a drawing where there is width for one, and in words everywhere. */
export function ProcedureDiagram({
  title,
  nodes,
  edges,
  current,
  level = 3,
  idPrefix = 'etat',
}: ProcedureDiagramProps) {
  const messages = useMessages(uiMessages)
  const Heading = `h${level}` as const
  const nameOf = new Map(nodes.map(({ id, label }) => [id, label]))
  return (
    <div className="procedure">
      <Drawing title={title} nodes={nodes} edges={edges} current={current} />
      <ol className="procedure-states">
        {nodes.map((node) => {
          const out = edges.filter(({ from }) => from === node.id)
          return (
            <li key={node.id} id={`${idPrefix}-${node.id}`} aria-current={node.id === current ? 'step' : undefined}>
              <div className="procedure-state">
                <Heading>{node.label}</Heading>
                {node.id === current ? <Tag tone="loire">{messages.currentState}</Tag> : null}
                {node.kind === 'start' ? <Tag>{messages.startState}</Tag> : null}
                {out.length === 0 ? <Tag>{messages.finalState}</Tag> : null}
                {node.who ? <span className="soft">{messages.handShort(node.who)}</span> : null}
              </div>
              {node.note ? <p className="procedure-note">{node.note}</p> : null}
              {out.length > 0 ? (
                <ul className="procedure-edges" aria-label={messages.becomes}>
                  {out.map((edge) => (
                    <li key={`${edge.to}${edge.label}`}>
                      <a href={`#${idPrefix}-${edge.to}`}>{nameOf.get(edge.to)}</a>{' '}
                      <span className="soft">
                        {edge.label}
                        {edge.who ? ` (${edge.who})` : ''}
                      </span>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function Drawing({
  title,
  nodes,
  edges,
  current,
}: Pick<ProcedureDiagramProps, 'title' | 'nodes' | 'edges' | 'current'>) {
  const id = useId()
  const layout = layOutProcedure(nodes, edges)
  return (
    <svg className="procedure-drawing" viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <defs>
        <marker id={`${id}m`} viewBox="0 0 8 8" refX="1" refY="4" markerWidth="5" markerHeight="5" orient="auto">
          <path className="arrow" d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {layout.edges.map((edge) => (
        <path
          key={`${edge.from}${edge.to}`}
          className={classes('edge', edge.back && 'edge-back')}
          d={edge.d}
          markerEnd={`url(#${id}m)`}
        />
      ))}
      {layout.nodes.map((node) => (
        <g key={node.id} className={classes(`node-${node.kind ?? 'normal'}`, node.id === current && 'node-current')}>
          <rect className="node-shape" x={node.x} y={node.y} width={boxWidth} height={boxHeight} rx="3" />
          {node.lines.map((line, index) => (
            <text
              key={line}
              x={node.x + boxWidth / 2}
              y={node.y + boxHeight / 2 + 5 + (index - (node.lines.length - 1) / 2) * 17}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}
