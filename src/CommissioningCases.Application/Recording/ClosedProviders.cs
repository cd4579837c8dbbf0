namespace CommissioningCases.Application.Recording;

/// <summary>
/// Keeps people from naming a provider that has closed, unless their case is about it already. Imports need not ask: they tell of days on which it was
/// open, and the rules know it for good.
/// </summary>
internal static class ClosedProviders
{
    /// <returns>What is wrong with the fields.</returns>
    public static IReadOnlyList<FieldError> Check(ParsedAction parsed, CaseFile? file, KnownBodies bodies, DateOnly today) =>
    [
        .. from given in parsed.Values.All
           from code in CodesIn(given.Field, given.Value)
           where bodies.FindProvider(code) is { } provider && !provider.IsOpenOn(today) && !IsPartOf(file, code)
           select new FieldError(given.Field.Name, $"{bodies.FindProvider(code)!.Name} has closed: choose another provider"),
    ];

    private static IEnumerable<string> CodesIn(Field field, object value) => (field, value) switch
    {
        (CodeField { Source: var source }, string code) when source.IsProvider() => [code],
        (TextListField { Source: { } source }, IReadOnlyList<string> codes) when source.IsProvider() => codes,
        _ => [],
    };

    private static bool IsPartOf(CaseFile? file, string code) => file is not null
        && (file.Providers.Contains(code)
            || file.Applications.Any(application => application.Provider == code)
            || (file.OpenTender is { } tender && (tender.HasInvited(code) || tender.BidsReceived.Exists(bid => bid.Provider == code))));
}
