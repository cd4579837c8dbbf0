namespace CommissioningCases.Domain.Choice;

/// <content>What of it can be struck, and what becomes of it then.</content>
public sealed partial record ProgrammeFile
{
    /// <summary>What was recorded in error can be struck of it, and its name is known: engagements, and of a service that is not live everything on which its going live rests.</summary>
    public IEnumerable<Fact> StrikeableFacts =>
    [
        .. Engagements,
        .. Services.Values.Where(service => service.Live is null).SelectMany(service => (IEnumerable<Fact>)[.. MayLoseSelection ? [service] : Array.Empty<Fact>(), .. service.StrikeableParts]),
    ];

    /// <summary>Whether a service can go from the selection: what the SHA was told was of three services or more.</summary>
    internal bool MayLoseSelection => ShaNotified is null || Services.Count > ProgrammeRules.FewestServices;

    /// <summary>The fact of that record name, if it can be struck; else null.</summary>
    public Fact? FindStrikeable(string record) => NumberOf(record) is { } number ? StrikeableFacts.FirstOrDefault(fact => fact.Mark.Number == number) : null;

    /// <summary>The fact of that record name that was struck; null where none was.</summary>
    internal Fact? FindStruck(string record) => NumberOf(record) is { } number ? Struck.GetValueOrDefault(number)?.Fact : null;

    internal ProgrammeFile WithStruck(Fact fact, EntryMark mark, StrikeLocally details)
    {
        var (remaining, gone) = Without(fact);
        return remaining with { Struck = Struck.AddRange(gone.Select(one => KeyValuePair.Create(one.Mark.Number, new StruckLocalFact(one, mark, details)))) };
    }

    /// <summary>The file without a fact, and what went with it.</summary>
    private (ProgrammeFile Remaining, IEnumerable<Fact> Gone) Without(Fact fact)
    {
        switch (fact)
        {
            case LocalEngagement engagement:
                var heard = Feedback.FindAll(feedback => feedback.HeardAt == engagement.Mark.Number);
                return (
                    this with { Engagements = Engagements.Without(engagement.Mark.Number), Feedback = Feedback.FindAll(feedback => feedback.HeardAt != engagement.Mark.Number) },
                    [engagement, .. engagement.Attendances, .. heard]);
            case SelectedService service:
                var applied = Applications.Values.Where(application => application.Selection == service.Mark.Number).ToList();
                var numbers = applied.ConvertAll(application => application.Mark.Number);
                return (
                    this with { Services = Services.Remove(service.Details.Service), Applications = Applications.RemoveRange(numbers), Pending = Pending.Except(numbers) },
                    [service, .. service.Parts, .. applied]);
            case ServicePrice price:
                return (WithoutPart(price, price.Details.Service), [price, .. price.Descriptions]);
            case PackAdoption adoption:
                return (WithoutPart(adoption, adoption.Details.Service), [adoption]);
            case PrinciplesConfirmation confirmation:
                return (WithoutPart(confirmation, confirmation.Details.Service), [confirmation]);
            case Qualification qualification:
                return (WithoutOutcome(qualification), [qualification]);
            default:
                throw new InvalidOperationException($"{fact.GetType().Name} cannot be struck.");
        }
    }

    private ProgrammeFile WithoutPart(Fact part, string service) => WithService(service, one => one.Without(part.Mark.Number));

    /// <summary>The application that it answered waits again.</summary>
    private ProgrammeFile WithoutOutcome(Qualification qualification)
    {
        var file = WithoutPart(qualification, qualification.Details.Service);
        return Applications.Values.FirstOrDefault(application => application.Outcome?.Mark.Number == qualification.Mark.Number) is { } answered
            ? file.WithApplication(answered.Mark.Number, application => application with { Outcome = null })
            : file;
    }
}
