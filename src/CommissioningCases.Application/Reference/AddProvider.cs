using System.Text.RegularExpressions;
using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Reference;

/// <summary>Adds a provider to those built in, so that cases can name it. It can't be taken away again: cases may name it.</summary>
[Allow(Role.Administrator)]
public sealed record AddProvider(string? Code, string? Name, ProviderKind? Kind, string? Sha) : ICommand<Unit>
{
    /// <summary>How long the name of a provider can be, in characters.</summary>
    public const int LongestName = 200;
}

internal sealed partial class AddProviderValidator : AbstractValidator<AddProvider>
{
    public AddProviderValidator()
    {
        RuleFor(provider => provider.Code).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter a code")
            .Matches(CodePattern).WithMessage("Code must be 3 to 10 capital letters and digits, such as XDC");
        RuleFor(provider => provider.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter a name")
            .MaximumLength(AddProvider.LongestName).WithMessage($"Name must be {AddProvider.LongestName} characters or fewer");
        RuleFor(provider => provider.Kind).NotNull().WithMessage("Select a kind of provider");
    }

    [GeneratedRegex("^[A-Z0-9]{3,10}$")]
    private static partial Regex CodePattern { get; }
}

internal sealed class AddProviderHandler(CasesDbContext db, Bodies bodies, ServiceLog log) : IRequestHandler<AddProvider, Unit>
{
    public async Task<Unit> Handle(AddProvider request, CancellationToken cancellationToken)
    {
        var (code, name) = (request.Code!, request.Name!.Trim());
        NewProvider.Require(request, await bodies.ReadAsync(db, cancellationToken));
        var sha = NewProvider.ShaOf(request);
        db.Organisations.Add(new Organisation { Kind = OrganisationKind.Provider, Code = code, Name = name, ProviderKind = request.Kind, Sha = sha });
        await db.SaveChangesAsync(cancellationToken);
        var added = new NewServiceEvent(ServiceEventKind.ProviderAdded)
        {
            Subject = code,
            Details = new Dictionary<string, string?> { ["name"] = name, ["kind"] = ExchangeNames.Of(request.Kind!.Value), ["sha"] = sha },
        };
        await log.AppendAsync(added, cancellationToken);
        return Unit.Value;
    }
}
