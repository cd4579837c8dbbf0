using CommissioningCases.Application.Events;
using CommissioningCases.Application.Jobs;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>Takes an uploaded history, which a server then imports or checks while nobody waits for it.</summary>
/// <param name="History">The file's content; null when none was chosen.</param>
/// <returns>The job's id.</returns>
[Allow(Role.Administrator)]
public sealed record AddImport(string? FileName, Stream? History, bool IsCheck) : ICommand<Guid>;

internal sealed class AddImportValidator : AbstractValidator<AddImport>
{
    public AddImportValidator() => RuleFor(import => import.History)
        .Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Choose a file")
        .Must(file => file!.Length > 0).WithMessage("The file is empty")
        .Must(file => file!.Length <= ImportJob.LargestFile)
        .WithMessage("The file must be 50 MB or smaller. Larger histories are imported on the server: ./run import-history FILE")
        .Custom((file, validation) =>
        {
            if (WrongFile.FaultOf(file!) is { } fault)
            {
                validation.AddFailure(fault);
            }
        });
}

internal sealed class AddImportHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, JobAlarm alarm, TimeProvider clock) : IRequestHandler<AddImport, Guid>
{
    public async Task<Guid> Handle(AddImport request, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var lines = await SavePartsAsync(id, request.History!, cancellationToken);
        var now = clock.GetUtcNow();
        db.Add(new ImportJob
        {
            Id = id,
            FileName = ImportJob.NameOf(request.FileName),
            IsCheck = request.IsCheck,
            AddedBy = current.Person!.Id,
            AddedByName = current.Person.Name,
            AddedAt = now,
            RunBy = current.Person.Id,
            AliveAt = now,
            Lines = lines,
        });
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(LogImport.Event(ImportJob.NameOf(request.FileName), request.IsCheck), cancellationToken);
        alarm.Ring();
        return id;
    }

    /// <returns>How many lines the file has.</returns>
    private async Task<int> SavePartsAsync(Guid job, Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0; // a transaction that had to begin again has read it already
        var lines = 1;
        for (var number = 0; ; number++)
        {
            var content = new byte[Math.Min(ImportFilePart.Length, file.Length - file.Position)];
            if (content.Length == 0)
            {
                return lines;
            }

            await file.ReadExactlyAsync(content, cancellationToken);
            lines += content.AsSpan(0, content.Length - (file.Position == file.Length ? 1 : 0)).Count((byte)'\n');
            var part = db.Add(new ImportFilePart { JobId = job, Number = number, Content = content });
            await db.SaveChangesAsync(cancellationToken);
            part.State = EntityState.Detached; // or the whole file would be kept in memory
        }
    }
}
