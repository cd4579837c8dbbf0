using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>Writes what clusters have sent to the Department as one table: a row for each service.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportReturns(string? Sha, Stream Output) : ExportTable(Output);

/// <summary>The documents of all clusters, with the columns of one.</summary>
public sealed class ReturnRegister : Register<NoticeLine, ProgrammeFilter>
{
    public static ReturnRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<NoticeLine>> Columns => NoticeRegister.Definition.Columns;

    public override IReadOnlyList<RegisterFilter<ProgrammeFilter>> Filters => ProgrammeRegister.Definition.Filters;
}

internal sealed class ExportReturnsHandler(ISender sender, CurrentPerson current, Bodies bodies) : IRequestHandler<ExportReturns, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportReturns request, CancellationToken cancellationToken)
    {
        var list = await sender.Send(new ListReturns(request.Sha), cancellationToken);
        return await Spreadsheet.WriteAsync(ReturnRegister.Definition.Columns, list.Lines, new RegisterContext(current.Person, bodies.Latest.Bodies, list.Today), request, cancellationToken);
    }
}
