using CommissioningCases.Application.Registers;
using FluentValidation;
using FluentValidation.Results;

namespace CommissioningCases.Application.Watching;

/// <summary>What somebody typed to watch, and what it means.</summary>
internal static class WatchedSubjects
{
    private const int MostNamed = 5;

    public static IRuleBuilderOptions<T, string> IsSubjectOf<T>(this IRuleBuilderInitial<T, string> rule, Func<T, WatchKind> kind) => rule.Cascade(CascadeMode.Stop)
        .Must(text => text.Any(char.IsLetterOrDigit)).WithMessage(watch => kind(watch) switch
        {
            WatchKind.Case => "Choose a case",
            WatchKind.Pct => "Choose a Primary Care Trust",
            WatchKind.Provider => "Type the name or the code of a provider",
            _ => "Type words of the service’s name, such as podiatry",
        })
        .MaximumLength(Register.LongestText).WithMessage($"Use {Register.LongestText} characters or fewer")
        .Must(text => !text.Contains('\0', StringComparison.Ordinal)).WithMessage("Use letters and figures");

    /// <summary>How a trust, a provider or a service is kept.</summary>
    /// <exception cref="ValidationException">The person sees no such trust, or no provider or several are called so.</exception>
    public static string Read(WatchKind kind, string typed, Person person, KnownBodies known) => kind switch
    {
        WatchKind.Pct => PctOf(typed, person, known),
        WatchKind.Provider => ProviderOf(typed, known),
        _ => typed.Trim(),
    };

    /// <summary>What people call it.</summary>
    public static string NameOf(WatchKind kind, string subject, KnownBodies known) => kind switch
    {
        WatchKind.Pct => known.FindPct(subject)?.Name ?? subject,
        WatchKind.Provider => known.FindProvider(subject) is { } provider ? $"{provider.Name} ({provider.Code})" : subject,
        _ => subject,
    };

    public static ValidationException Wrong(string message) => new([new ValidationFailure(nameof(WatchSubject.Subject), message)]);

    private static string PctOf(string code, Person person, KnownBodies known) =>
        Scope.Of(person).PctsOf(known).FirstOrDefault(pct => pct.Code == code)?.Code ?? throw Wrong("Choose a Primary Care Trust");

    private static string ProviderOf(string typed, KnownBodies known) => ProviderSearch.Codes(typed, known) switch
    {
        [var code] => code,
        { Count: > 0 and var count } codes => throw Wrong(
            $"{count} providers are called so: type the code of one, such as {EnglishFormat.List([.. codes.Take(MostNamed).Select(code => $"{code} ({known.FindProvider(code)!.Name})")])}"),
        _ => throw Wrong("No provider is called so. Type its code or another part of its name"),
    };
}
