"""What a workbook of questions says, judged without a database."""
