using CommissioningCases.Application.Events;
using MediatR;

namespace CommissioningCases.Application.Histories;

/// <summary>Puts on the log that a file is imported where the service runs, by no job.</summary>
[Allow(Role.Administrator)]
public sealed record LogImport(string FileName) : ICommand<Unit>
{
    internal static NewServiceEvent Event(string fileName, bool isCheck) => new(ServiceEventKind.ImportAsked)
    {
        Subject = fileName,
        Details = new Dictionary<string, string?> { ["for"] = isCheck ? "check" : "import" },
    };
}

internal sealed class LogImportHandler(ServiceLog log) : IRequestHandler<LogImport, Unit>
{
    public async Task<Unit> Handle(LogImport request, CancellationToken cancellationToken)
    {
        await log.AppendAsync(LogImport.Event(request.FileName, isCheck: false), cancellationToken);
        return Unit.Value;
    }
}
