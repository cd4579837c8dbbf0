using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Documents;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>, IEntityTypeConfiguration<DocumentPart>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ToTable("documents");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Ignore(d => d.Hash);
        document.HasIndex(d => d.CaseId).HasDatabaseName("documents_case");
        document.HasIndex(d => d.AddedAt).HasFilter("attached_as is null").HasDatabaseName("documents_waiting");
        document.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<DocumentPart> part)
    {
        part.ToTable("document_parts");
        part.HasKey(p => new { p.DocumentId, p.Part });
        part.NameColumnsInSnakeCase();
    }
}
