using CommissioningCases.Application.Cases;
using MediatR;

namespace CommissioningCases.Application.Correspondence;

/// <summary>The letter that an entry of a case asks for, filled from the case by the template of its kind.</summary>
/// <param name="Entry">Number of the entry.</param>
[Allow(Role.Commissioner)]
public sealed record GetLetter(string Reference, int Entry) : IRequest<LetterToWrite>;

internal sealed class GetLetterHandler(CasesDbContext db, ISender sender, CurrentPerson current) : IRequestHandler<GetLetter, LetterToWrite>
{
    public async Task<LetterToWrite> Handle(GetLetter request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetCase(request.Reference), cancellationToken);
        var subject = LetterKinds.FindSubject(view.File, request.Entry) ?? throw new NotFoundException($"Entry {request.Entry} of {request.Reference} asks for no letter.");
        var kept = await KeptTemplate.ReadAsync(db, subject.Kind, cancellationToken);
        var names = new CaseNames(view.Bodies, view.File, view.OwnerName) { UnionNames = TradeUnions.NameOf, People = view.EarlierOwners };
        var values = subject.Kind.ValuesOf(subject, view.File, view.Reference, view.Today, names, current.Person!.Name);
        return new LetterToWrite(view, subject, [.. subject.Kind.SubjectsOf(view.File).Where(one => one.Group == subject.Group)], names, kept.Template.Fill(values));
    }
}
