using CommissioningCases.Application.Recording;
using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>Writes the document that an entry sent as a table for the Department's collection.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportNotice(string Cluster, int Entry, Stream Output) : ExportTable(Output);

/// <summary>A selected service of the document, with how the five groups were engaged.</summary>
public sealed record NoticeLine(ProgrammeNotice Notice, DateOnly SentOn, NoticeService Service)
{
    public NoticeGroup? Find(LocalGroup group) => Notice.Groups.FirstOrDefault(one => one.Group == ExchangeNames.Of(group));
}

/// <summary>A notice as a table: a row for each selected service.</summary>
public sealed class NoticeRegister : Register<NoticeLine, NoFilter>
{
    public static NoticeRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<NoticeLine>> Columns { get; } =
    [
        Told("Cluster", line => line.Notice.Cluster),
        Told("Cluster name", line => line.Notice.Name),
        Told("Strategic Health Authority", line => line.Notice.Sha),
        Told("Sent on", line => line.SentOn),
        Told("Service", line => line.Service.Code),
        Told("Service name", line => line.Service.Name),
        Told("Source", line => line.Service.Source == ExchangeNames.Of(ServiceSource.National) ? "National list" : "Local priority"),
        Told("Kind", line => ChoiceLabels.Label(line.Service.Kind)),
        Told("Selected on", line => line.Service.SelectedOn),
        Told("Feedback", line => line.Service.Feedback),
        Told("Statements", line => line.Service.Statements),
        .. Enum.GetValues<LocalGroup>().SelectMany(group => new[]
        {
            Told($"{ChoiceLabels.Label(group)}: engagements", line => line.Find(group)?.Engagements ?? 0),
            Told($"{ChoiceLabels.Label(group)}: last engaged", line => line.Find(group)?.Last),
            Told($"{ChoiceLabels.Label(group)}: people who came", line => line.Find(group)?.Attending ?? 0),
        }),
        Told("Commissioning groups", line => string.Join("; ", line.Notice.CommissioningGroups)),
        Told("Pack adopted on", line => line.Service.PackAdoptedOn),
        Told("Principles confirmed on", line => line.Service.PrinciplesConfirmedOn),
        Told("Principles", line => line.Service.Principles),
        Told("Live since", line => line.Service.LiveSince),
        Confidential("Price in pounds", line => line.Service.Price),
        Confidential("Price for each", line => line.Service.PaidForEach),
        Confidential("Providers qualified", line => line.Service.Qualified),
        Confidential("Lessons", line => string.Join("\n", line.Notice.Lessons.Select(lesson => $"{lesson.Stage}: {lesson.Lesson}"))),
    ];

    public override IReadOnlyList<RegisterFilter<NoFilter>> Filters => [];

    /// <summary>What union representatives do not see.</summary>
    private static RegisterColumn<NoticeLine> Confidential(string heading, Func<NoticeLine, object?> value) => new(heading, ColumnPlace.File)
    {
        Value = (line, _) => value(line),
        IsFor = context => context.Person is { Role: not Role.UnionRepresentative },
    };
}

internal sealed class ExportNoticeHandler(ISender sender, CurrentPerson current, Bodies bodies, TimeProvider clock) : IRequestHandler<ExportNotice, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportNotice request, CancellationToken cancellationToken)
    {
        var sent = SentNotice.Of(await sender.Send(new GetProgrammeEntries(request.Cluster, [request.Entry]), cancellationToken));
        var notice = sent.Document ?? throw new NotFoundException("The entry holds no document.");
        var context = new RegisterContext(current.Person, bodies.Latest.Bodies, clock.Today());
        return await Spreadsheet.WriteAsync(
            NoticeRegister.Definition.Columns, notice.Services.Select(service => new NoticeLine(notice, sent.Entry.On, service)), context, request, cancellationToken);
    }
}
