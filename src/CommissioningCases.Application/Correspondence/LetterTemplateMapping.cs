using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Correspondence;

internal sealed class LetterTemplateMapping : IEntityTypeConfiguration<LetterTemplateChange>
{
    public void Configure(EntityTypeBuilder<LetterTemplateChange> change)
    {
        change.ToTable("letter_templates");
        change.HasKey(c => new { c.Kind, c.Number });
        change.NameColumnsInSnakeCase();
    }
}
