namespace CommissioningCases.Domain.Choice;

/// <summary>The commissioner sets the price of a service (CP.7).</summary>
/// <param name="Unit">What it is paid for, such as "course of treatment"; null where that is not set out.</param>
/// <param name="From">The first day on which it holds; null where it holds from the day on which it was set.</param>
/// <param name="Until">The last day on which it holds; null where none is set.</param>
public sealed record SetPrice(string Service, decimal Price, string? Unit, DateOnly? From, DateOnly? Until) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static NumberField PriceField { get; } = new("price", "Price in pounds");

    public static TextField UnitField { get; } = new("unit", "Paid for each") { IsShort = true, Presence = Presence.Optional, Hint = "Such as “course of treatment” or “assessment”" };

    public static DateField FromField { get; } = new("from", "Holds from") { Presence = Presence.Optional };

    public static DateField UntilField { get; } = new("until", "Holds until") { Presence = Presence.Optional, Hint = "The last day" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "set-price",
        "Set the price",
        [ServiceField, PriceField, UnitField, FromField, UntilField],
        fields => new SetPrice(
            fields.Read(ServiceField), fields.Read(PriceField), fields.Find(UnitField), fields.Find(FromField), fields.Find(UntilField)))
    {
        Rule = ActionRule.For<ProgrammeFile, SetPrice>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new(
        "Price set",
        $" for {telling.Names.Service(Service)}: {EnglishFormat.Pounds(Price)}{(Unit is null ? "" : $" for each {Unit}")}{Days}");

    private string Days => (From, Until) switch
    {
        ({ } first, { } last) => $", from {EnglishFormat.Day(first)} to {EnglishFormat.Day(last)}",
        ({ } first, null) => $", from {EnglishFormat.Day(first)}",
        (null, { } last) => $", until {EnglishFormat.Day(last)}",
        _ => "",
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithService(
        Service,
        service => service with { Prices = service.Prices.Add(new ServicePrice(mark, Price, Unit, From ?? mark.On, Until)) });

    /// <remarks>The letter knows no days of prices. Where they are set out, a patient's course of treatment has one price on each day.</remarks>
    private static void Check(ProgrammeFile file, SetPrice set, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, set.Service, ServiceField, context);
        context.Invalid(set.Price <= 0, PriceField, "Price in pounds must be above zero");
        var first = set.From ?? context.On;
        context.Invalid(set.Until < first, UntilField, "The last day cannot be before the first");
        if ((set.From ?? set.Until) is not null
            && service?.Prices.Find(price => price.Until is not null && price.Overlaps(first, set.Until ?? DateOnly.MaxValue)) is { } other)
        {
            context.Invalid(
                FromField.Name,
                $"A price of {EnglishFormat.Pounds(other.Price)} holds from {EnglishFormat.Day(other.From)} to {EnglishFormat.Day(other.Until!.Value)}: the days of two prices may not overlap");
        }
    }
}
