namespace CommissioningCases.Application.Papers;

/// <summary>The same mark further down.</summary>
internal static class Lowered
{
    public static Mark By(double down, Mark mark) => mark switch
    {
        TextMark text => text with { Down = text.Down + down },
        RuleMark rule => rule with { Down = rule.Down + down, ToDown = rule.ToDown + down },
        BoxMark box => box with { Down = box.Down + down },
        DotMark dot => dot with { Down = dot.Down + down },
        ArtifactMark artifact => new ArtifactMark([.. artifact.Drawn.Select(one => By(down, one))]),
        _ => mark,
    };
}
