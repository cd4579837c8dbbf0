namespace CommissioningCases.Domain.Choice;

/// <summary>What the price of a service is paid for, and the days on which it holds. The letter asks for neither; what is told last counts.</summary>
/// <param name="Unit">What it is paid for, such as "course of treatment".</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The last day on which it holds; null where none is set.</param>
public sealed record DescribePrice(string Service, string Unit, DateOnly From, DateOnly? Until) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static TextField UnitField { get; } = new("unit", "Paid for each") { IsShort = true, Hint = "Such as “course of treatment” or “assessment”" };

    public static DateField FromField { get; } = new("from", "Day from which it holds");

    public static DateField UntilField { get; } = new("until", "Holds until") { Presence = Presence.Optional, Hint = "The last day" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "describe-price",
        "Say what the price is paid for, and when it holds",
        [ServiceField, UnitField, FromField, UntilField],
        fields => new DescribePrice(fields.Read(ServiceField), fields.Read(UnitField), fields.Read(FromField), fields.Find(UntilField)))
    {
        Rule = ActionRule.For<ProgrammeFile, DescribePrice>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new(
        "Price described",
        $" for {telling.Names.Service(Service)}: for each {Unit}, from {EnglishFormat.Day(From)}{(Until is { } last ? $" to {EnglishFormat.Day(last)}" : "")}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithService(
        Service,
        service => service with
        {
            Prices = service.Prices.Replace(PriceOf(service, mark.On)!.Mark, price => price with { Descriptions = price.Descriptions.Add(new PriceDescription(mark, this)) }),
        });

    /// <summary>The price that is described: the latest that was set on or before the day.</summary>
    private static ServicePrice? PriceOf(SelectedService service, DateOnly on) => service.Prices.AsOf(on).Latest();

    /// <remarks>A patient's course of treatment has one price on each day. A price without a last day ends when the next begins.</remarks>
    private static void Check(ProgrammeFile file, DescribePrice described, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, described.Service, ServiceField, context);
        context.Invalid(service is not null && PriceOf(service, context.On) is null, ServiceField, "Set the price of the service first");
        if (!context.HasRead(FromField, UntilField))
        {
            return;
        }

        context.Invalid(described.Until < described.From, UntilField, "The last day cannot be before the first");
        if (service is not null
            && PriceOf(service, context.On) is { } price
            && service.Prices.Find(one => one.Mark != price.Mark && one.Until is not null && one.Overlaps(described.From, described.Until ?? DateOnly.MaxValue)) is { } other)
        {
            context.Invalid(
                FromField.Name,
                $"A price of {EnglishFormat.Pounds(other.Price)} holds from {EnglishFormat.Day(other.From)} to {EnglishFormat.Day(other.Until!.Value)}: the days of two prices may not overlap");
        }
    }
}
