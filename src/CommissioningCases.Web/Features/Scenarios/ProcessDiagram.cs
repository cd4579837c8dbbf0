namespace CommissioningCases.Web.Features.Scenarios;

/// <summary>A stage's box.</summary>
public sealed record DiagramBox(string Title, int X, int Y, bool IsEnd);

/// <summary>A step's arrow with its label, one text for each line.</summary>
/// <param name="IsKey">Whether it is a key step, always or once it has become one.</param>
/// <param name="BecomesKey">Whether it is one only once a condition holds.</param>
public sealed record DiagramArrow(string Path, bool IsKey, bool BecomesKey, DiagramLabel Label);

/// <param name="X">The middle of the label, or where it starts.</param>
/// <param name="Y">The base line of its first line.</param>
public sealed record DiagramLabel(int X, int Y, bool IsCentred, IReadOnlyList<string> Lines);

/// <summary>
/// A scenario's process as a drawing: stages from left to right, the steps between neighbours as arrows in the gaps, the others as lanes below, and
/// the steps that leave a case in its stage as loops above.
/// </summary>
public sealed class ProcessDiagram
{
    public const int BoxWidth = 124;
    public const int BoxHeight = 56;
    public const int LineHeight = 18;
    private const int Gap = 108;
    private const int Margin = 8;
    private const int Top = 72;
    private const int LaneHeight = 38;
    private const int LongestLine = 14;

    private readonly Scenario _scenario;
    private readonly List<Stage> _stages;
    private readonly List<DiagramArrow> _arrows = [];

    private ProcessDiagram(Scenario scenario)
    {
        _scenario = scenario;
        _stages = [.. scenario.Stages];
        Boxes = [.. scenario.Stages.Select((stage, i) => new DiagramBox(stage.Title, Left(i), Top, stage == Stage.Closed))];
        var lanes = new List<Way>();
        var gapsTaken = new HashSet<int>();
        foreach (var way in scenario.Steps.Except(FromAnywhere).SelectMany(WaysOf))
        {
            switch (way)
            {
                case { To: null }:
                    _arrows.Add(Loop(way));
                    break;
                case { From: [var from], To: { } to } when to == from + 1 && gapsTaken.Add(from):
                    _arrows.Add(Across(way));
                    break;
                default:
                    lanes.Add(way);
                    break;
            }
        }

        // A lane that starts further left runs further down, so that no lane crosses another's.
        var ordered = lanes.OrderByDescending(lane => lane.From[0]).ToList();
        _arrows.AddRange(ordered.Select(Lane));
        Width = Left(scenario.Stages.Count - 1) + BoxWidth + Margin;
        Height = Bottom + (ordered.Count * LaneHeight) + Margin;
    }

    public int Width { get; }

    public int Height { get; }

    public IReadOnlyList<DiagramBox> Boxes { get; }

    public IReadOnlyList<DiagramArrow> Arrows => _arrows;

    /// <summary>The steps that can be taken from every open stage: told below the drawing, because their arrows would cover it.</summary>
    public IEnumerable<Step> FromAnywhere => _scenario.Steps.Where(step => step.From.Count == _scenario.Stages.Count - 1);

    private static int Bottom => Top + BoxHeight;

    private static int Middle => Top + (BoxHeight / 2);

    public static ProcessDiagram Of(Scenario scenario) => new(scenario);

    private static int Left(int stage) => Margin + (stage * (BoxWidth + Gap));

    private static int Centre(int stage) => Left(stage) + (BoxWidth / 2);

    private static DiagramArrow Across(Way way)
    {
        var from = way.From[0];
        var lines = Wrap(way.Label);
        var label = new DiagramLabel(Left(from) + BoxWidth + (Gap / 2), Middle - 12 - ((lines.Count - 1) * LineHeight), IsCentred: true, lines);
        return new DiagramArrow($"M{Left(from) + BoxWidth} {Middle}H{Left(from + 1) - 2}", way.Step.CanBeKey, way.Step.BecomesKey is not null, label);
    }

    private static DiagramArrow Loop(Way way)
    {
        var centre = Centre(way.From[0]);
        return new DiagramArrow(
            $"M{centre - 30} {Top}V{Top - 26}H{centre + 30}V{Top - 2}",
            way.Step.CanBeKey,
            way.Step.BecomesKey is not null,
            new DiagramLabel(centre, Top - 36, IsCentred: true, [way.Label]));
    }

    private static DiagramArrow Lane(Way way, int lane)
    {
        var y = Bottom + ((lane + 1) * LaneHeight) - 6;
        var end = Left(way.To!.Value) + 24 + (lane * 24);
        var starts = string.Concat(way.From.Skip(1).Select(stage => $"M{Centre(stage)} {Bottom}V{y}"));
        return new DiagramArrow(
            $"{starts}M{Centre(way.From[0])} {Bottom}V{y}H{end}V{Bottom + 2}",
            way.Step.CanBeKey,
            way.Step.BecomesKey is not null,
            new DiagramLabel(Centre(way.From[0]) + 10, y - 7, IsCentred: false, [way.Label]));
    }

    /// <summary>Breaks a label so that it fits into a gap.</summary>
    private static List<string> Wrap(string label)
    {
        var lines = new List<string>();
        foreach (var word in label.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LongestLine)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private IEnumerable<Way> WaysOf(Step step)
    {
        int[] from = [.. step.From.Select(stage => _stages.IndexOf(stage))];
        return step switch
        {
            { Branches.Count: > 0 } =>
            [
                .. step.Branches.Select(branch => new Way(step, $"{step.Title}: {EnglishFormat.LowerFirst(branch.Label)}", from, _stages.IndexOf(branch.To))),
                .. step.CanStay ? [new Way(step, step.Title, from, To: null)] : Array.Empty<Way>(),
            ],
            { To: { } to } => [new Way(step, step.Title, from, _stages.IndexOf(to))],
            _ => [new Way(step, step.Title, from, To: null)],
        };
    }

    /// <summary>One way that a step can lead.</summary>
    private sealed record Way(Step Step, string Label, int[] From, int? To);
}
