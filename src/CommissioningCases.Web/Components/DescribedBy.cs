namespace CommissioningCases.Web.Components;

/// <summary>The ids that tell a screen reader what else belongs to a field: its hint and what is wrong with it.</summary>
public static class DescribedBy
{
    /// <summary>Null when there is neither, so that the attribute is left out.</summary>
    public static string? Of(string name, string? hint, string? error) => (hint, error) switch
    {
        (null, null) => null,
        (_, null) => $"{name}-hint",
        (null, _) => $"{name}-error",
        _ => $"{name}-hint {name}-error",
    };
}
